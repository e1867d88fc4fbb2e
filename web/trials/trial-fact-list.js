/** How a trial was made, as its record has it. What is not recorded says so: a gap is a fact, too. */

import { element } from "../app/element.js";
import { capital, known, patientsOf, phaseInWords, statusOf, strategyOf } from "./trial-words.js";
import { endPointMark } from "./trial-row.js";

const allocations = { RANDOMIZED: "Randomised", NON_RANDOMIZED: "Not randomised", NA: "Single group" };
const maskings = { OPEN: "open label", NONE: "open label", SINGLE: "single blind", DOUBLE: "double blind", TRIPLE: "triple blind", QUADRUPLE: "quadruple blind" };

export function trialFactList(trial) {
  const { phase, design, conditions = [], primaryOutcomes = [], primaryOutcomeMet, sources = [] } = trial;
  const patients = patientsOf(trial);
  return [
    element("dl", { class: "facts" },
      fact("Phase", phaseInWords(phase)),
      fact("Patients", known(patients) && Number(patients).toLocaleString("en")),
      fact("Design", designInWords(design)),
      fact("Status", statusOf(trial)),
      fact("Tumour", conditions.map(capital).join("; ")),
      fact("Strategy", strategyOf(trial)),
      fact("Arms", listed(armsOf(trial))),
      fact("Primary end point", primaryOutcomes.map(capital).join("; ")),
      fact("Primary end point met", known(primaryOutcomeMet) && endPointMark(primaryOutcomeMet)),
      trial.outcome && fact("Outcome, as the corpus has it", trial.outcome)),
    sources.length > 0 && element("p", { class: "quiet" }, `Taken from ${sources.join("; ")}.`),
  ];
}

/** The arms as registered, or else those that its results name. */
function armsOf({ facts = [], results = [] }) {
  const registered = facts.filter(({ label }) => label === "Arm").map(({ text }) => text);
  const compared = results.flatMap(({ experimental, comparator }) => [experimental?.label, comparator?.label]).filter(known);
  return [...new Set(registered.length > 0 ? registered : compared)];
}

function listed(words) {
  return words.length > 0 && element("ul", { class: "arms" }, words.map((each) => element("li", {}, capital(each))));
}

function fact(name, value) {
  return element("div", {}, element("dt", {}, name), element("dd", { class: value ? null : "unknown" }, value || "Not recorded"));
}

function designInWords({ allocation, masking, arms } = {}) {
  const parts = [allocations[allocation], maskings[masking], known(arms) && `${arms} ${arms === 1 ? "arm" : "arms"}`];
  return capital(parts.filter(Boolean).join(", "));
}
