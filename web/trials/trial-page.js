/** A trial's own page: its design, what it found, when, what is said of it, and where that does not agree. */

import { readConflicts, readTrial } from "../app/api.js";
import { registryAddress } from "../app/citation-details.js";
import { element, externalLink, icon } from "../app/element.js";
import { heading } from "../app/navigation.js";
import { plural } from "../app/words.js";
import { conflictCard } from "../conflicts/conflict-card.js";
import { trialOf } from "../conflicts/conflict-order.js";
import { mentionList } from "./mention-list.js";
import { paperList, papersOf } from "./papers.js";
import { timeline } from "./timeline.js";
import { trialFactList } from "./trial-fact-list.js";
import { trialResults } from "./trial-results.js";
import { listAddress } from "./trials-page.js";

/** What the record lacks is taken from what the corpus says, where the server has that. */
export async function trialPage({ id }, { showSource, ask }) {
  const told = await readTrial(id).catch((problem) => problem);
  if (told instanceof Error && [400, 404].includes(told.status)) return unknown(id);
  if (told instanceof Error) throw told;
  const trial = { ...told.summary, ...told };
  const [papers, conflicts] = await Promise.all([papersOf(trial), readConflicts().catch(() => [])]);
  const own = conflicts.filter((conflict) => trialOf(conflict).nctId === trial.nctId);
  const passages = (trial.passages ?? []).filter(({ kind }) => kind !== "reference");
  return [
    back(),
    head(trial, own, ask),
    section("Design", trialFactList(trial)),
    section("Results", trialResults(trial, showSource)),
    own.length > 0 && section("Conflicts", element("div", { class: "conflict-list", tabindex: -1 },
      own.map((conflict) => conflictCard(conflict, showSource, { level: "h3" })))),
    section("Timeline", timeline(trial, papers)),
    section(`What the corpus says (${plural(passages.length, "passage")})`, mentionList(passages, trial, showSource)),
    section("Papers", paperList(papers)),
  ].flat().filter(Boolean);
}

function head(trial, conflicts, ask) {
  const { nctId, name, names = [], title } = trial;
  const others = names.filter((each) => each !== name);
  return element("header", { class: "page-head trial-head" },
    element("p", { class: "eyebrow" }, [name !== nctId && nctId, ...others].filter(Boolean).join(" · ")),
    heading(name || nctId),
    title && element("p", { class: "promise" }, title),
    element("div", { class: "head-actions" },
      element("button", { type: "button", class: "primary", onclick: () => ask(`What did ${name || nctId} find?`) }, "Ask about this trial"),
      externalLink(registryAddress(trial), "Registry entry"),
      conflicts.length > 0 && element("button", { type: "button", class: "conflict-count to-conflicts", onclick: toConflicts }, icon("conflict"),
        `${plural(conflicts.length, "conflict")} between sources`)));
}

/** Not a link: the address's fragment names the page. */
function toConflicts() {
  const card = document.querySelector("#desk .conflict-list");
  card.scrollIntoView({ block: "start" });
  card.focus({ preventScroll: true });
}

function section(title, ...content) {
  return element("section", { class: "part" }, element("h2", {}, title), ...content);
}

function back() {
  return element("p", { class: "back" }, element("a", { href: listAddress }, icon("previous"), "All trials"));
}

function unknown(id) {
  return [back(), heading("No such trial"),
    element("p", { class: "promise" }, `The corpus does not name ${id}.`)];
}
