/**
 * Which state of the corpus the page last heard of. When it is another one, what was read before is forgotten, and
 * whoever shows something of it is told; other windows of this browser are, too.
 */

import { forgetWhatWasRead, readJson } from "./api.js";

const channel = new BroadcastChannel("docent.corpus");
const listeners = new Set();
const seen = new Set();
let known = null;

/** What the server says of its index; its version is noted. */
export async function readIndex() {
  const index = await readJson("index");
  noteVersion(index?.version);
  return index;
}

/** An answer may have been begun before the last change: a version that is known already is no news. */
export function noteAnswered(version) {
  if (!seen.has(version)) noteVersion(version);
}

function noteVersion(version) {
  if (!version || version === known) return;
  const isNews = known !== null;
  known = version;
  seen.add(version);
  if (!isNews) return;
  channel.postMessage(version);
  tell();
}

/** `listener` hears of changes until it returns `false`. */
export function onCorpusChange(listener) {
  listeners.add(listener);
}

channel.addEventListener("message", ({ data }) => {
  if (data === known) return;
  known = data;
  seen.add(data);
  tell();
});

function tell() {
  forgetWhatWasRead();
  for (const listener of listeners) {
    if (listener() === false) listeners.delete(listener);
  }
}
