/**
 * What is new since the reader's last look, kept in this browser. A look belongs to a version of the index: what came
 * with the present one stays marked until the corpus changes again or the reader has seen it.
 */

import { keepSetting, setting } from "../app/storage.js";
import { keyOf } from "./conflict-order.js";

const name = "conflicts-seen";

/** The keys of conflicts that the last look did not find; none at the first look. */
export function newSince(version, conflicts) {
  const keys = conflicts.map(keyOf);
  const kept = lastLook();
  if (kept?.version === version) return new Set(kept.fresh.filter((key) => keys.includes(key)));
  const fresh = kept ? unseen(conflicts) : new Set();
  keep({ version, known: keys, fresh: [...fresh] });
  return fresh;
}

/** The keys of conflicts that the last look did not find, without this being a look; none before the first. */
export function unseen(conflicts) {
  const known = new Set(lastLook()?.known ?? conflicts.map(keyOf));
  return new Set(conflicts.map(keyOf).filter((key) => !known.has(key)));
}

export function markAllSeen(version, conflicts) {
  keep({ version, known: conflicts.map(keyOf), fresh: [] });
}

function keep(look) {
  keepSetting(name, JSON.stringify(look));
  window.dispatchEvent(new Event("conflicts-seen"));
}

/** `{version, known, fresh}`: what the reader last saw; null before the first look. */
export function lastLook() {
  try {
    const look = JSON.parse(setting(name, "null"));
    return Array.isArray(look?.known) && Array.isArray(look.fresh) ? look : null;
  } catch {
    return null;
  }
}
