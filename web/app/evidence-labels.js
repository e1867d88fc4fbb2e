/** What sort of evidence a source is, and how much stands behind an answer; a trial counts once. */

import { element } from "./element.js";
import { plural, trialInWords } from "./words.js";

/** "review", "phase III", "randomised", "n = 494": small signs beside a source; none of an older server's answer. */
export function evidenceLabels({ evidence }) {
  const labels = evidence?.labels ?? [];
  if (labels.length === 0) return null;
  return element("ul", { class: "evidence-labels", "aria-label": "Evidence" },
    labels.map((label, index) => element("li", index === 0 && evidence.source ? { dataset: { source: evidence.source } } : {}, label)));
}

/** The labels in a line of text; empty where there are none. */
export function evidenceInWords({ evidence }) {
  return (evidence?.labels ?? []).join(", ");
}

/** "5 passages of 3 documents, on 2 trials": empty where an older server counted nothing. */
export function basisInWords({ evidence }) {
  if (!(evidence?.sources > 0)) return "";
  const trials = evidence.trials > 0 ? `, on ${plural(evidence.trials, "trial")}` : "";
  return `${plural(evidence.sources, "passage")} of ${plural(evidence.documents, "document")}${trials}`;
}

/** A sentence for each trial that several documents speak of: they are one piece of evidence. */
export function sharedInWords({ evidence }) {
  return (evidence?.shared ?? []).map((trial) =>
    `${trial.documents.length} documents speak of one trial, ${trialInWords(trial)}: it counts once (sources ${listed(trial.citations)}).`);
}

export function basisNote(answer) {
  const basis = basisInWords(answer);
  const shared = sharedInWords(answer);
  return [
    basis && element("p", { class: "basis" }, basis),
    shared.length === 1 && element("p", { class: "basis" }, shared[0]),
    shared.length > 1 && element("details", { class: "basis" },
      element("summary", {}, `${plural(shared.length, "trial")} in several documents, each counted once`),
      element("ul", {}, shared.map((sentence) => element("li", {}, sentence)))),
  ].filter(Boolean);
}

function listed(numbers) {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
