/** One change of the corpus: how far it is, what came of each file, and what is different afterwards. */

import { element } from "../app/element.js";
import { plural } from "../app/words.js";
import { briefly, isOver } from "./jobs.js";
import { countsInWords, outcomeInWords, outcomesInOrder, restInWords } from "./library-words.js";
import { documentLink } from "./document-row.js";
import { troubleLines } from "./failure-list.js";

/** More than so many of a kind are counted, not listed. */
const most = 200;

const states = { waiting: "Waiting", running: "Under way", done: "Done", failed: "Failed" };

/** `open` are the parts that the reader unfolded, by name; they stay so when the card is drawn again. */
export function jobCard(job, open) {
  const { id, title, state, files } = job;
  const name = title ?? titleFrom(files);
  const head = [element("h3", {}, name), element("span", { class: `job-state ${state}` }, states[state] ?? state),
    state === "done" && element("span", { class: "quiet brief" }, briefly(job))];
  return element("article", { class: `job ${state}`, dataset: { job: id, state }, "aria-label": name },
    isOver(job) ? folded(job, head, open) : [element("header", {}, head), progress(job), outcomes(files, open)]);
}

/** What is over folds away, but for what the reader began. */
function folded(job, head, open) {
  const { title, problem, files, state } = job;
  return unfolding("all", head, open, title !== undefined || state === "failed", [
    problem && element("div", { class: "notice problem" }, troubleLines(problem)),
    state === "done" && changes(job, open),
    outcomes(files, open),
  ]);
}

/** A job that this page did not begin, by what came of its files. */
function titleFrom(files) {
  if (files.length === 0) return "Change of the corpus";
  const removed = files.every(({ outcome }) => outcome === "removed");
  return `${removed ? "Removal of " : ""}${files.length === 1 ? files[0].path : plural(files.length, "file")}`;
}

/** A bar; without a known end it only shows that something goes on. */
function progress({ step, done, total, etaSeconds }) {
  const count = total > 0 && `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return element("div", { class: "job-progress" },
    element("progress", { "aria-label": step || "Progress", ...(total > 0 ? { max: total, value: done } : {}) }),
    element("p", { class: "quiet" }, [step, count, restInWords(etaSeconds)].filter(Boolean).join(" · ")));
}

function changes({ change }, open) {
  const { added, changed, gone, passages } = change;
  const inPassages = countsInWords(passages);
  const inDocuments = countsInWords({ added: added.length, changed: changed.length, gone: gone.length });
  if (!inDocuments && !inPassages) return element("p", { class: "what-changed" }, "The index is the same as before.");
  return element("div", { class: "what-changed" },
    element("h4", {}, "What changed"),
    element("p", {}, [inDocuments && `Documents: ${inDocuments}.`, inPassages && `Passages: ${inPassages}.`].filter(Boolean).join(" ")),
    works("Added", added, open, true), works("Changed", changed, open, true), works("Gone", gone, open, false));
}

function works(name, list, open, areThere) {
  if (list.length === 0) return null;
  return unfolding(`${name} documents`, `${name}: ${plural(list.length, "document")}`, open, list.length <= 10,
    listed(list.slice(0, most).map((work) => element("li", {}, areThere ? documentLink(work) : work.title || work.id)), list.length));
}

function outcomes(files, open) {
  return outcomesInOrder.map((outcome) => {
    const those = files.filter((file) => file.outcome === outcome);
    if (those.length === 0) return null;
    return unfolding(outcome, `${outcomeInWords(outcome)}: ${plural(those.length, "file")}`, open, outcome === "failed",
      listed(those.slice(0, most).map(({ path, movedFrom, problem }) => element("li", {},
        element("span", { class: "path" }, path),
        movedFrom && element("span", { class: "quiet" }, ` moved from ${movedFrom}`),
        problem && troubleLines(problem, path))), those.length));
  });
}

function listed(items, count) {
  return element("ul", {}, items, count > most && element("li", { class: "quiet" }, `and ${(count - most).toLocaleString("en")} more`));
}

function unfolding(name, summary, open, usually, content) {
  const node = element("details", { class: "unfolding", dataset: { part: name }, open: open.get(name) ?? usually },
    element("summary", {}, summary), content);
  node.querySelector("summary").addEventListener("click", () => open.set(name, !node.open));
  return node;
}
