/** A trial: the way to its registry entry, and what the corpus knows of it when somebody asks. */

import { readTrial } from "./api.js";
import { element, externalLink } from "./element.js";
import { trialInWords } from "./words.js";

const phases = { PHASE1: "Phase I", PHASE2: "Phase II", PHASE3: "Phase III", PHASE4: "Phase IV" };

export function trialFacts(trial, address) {
  const body = element("div", { class: "trial-body", "aria-live": "polite" });
  const details = element("details", { class: "trial", dataset: { nctId: trial.nctId } },
    element("summary", {}, trialInWords(trial)),
    element("p", {}, element("a", { href: `#/trials/${trial.nctId}` }, "All that the corpus says of it")),
    element("p", {}, externalLink(address, "Registry entry, ClinicalTrials.gov")), body);
  details.addEventListener("toggle", () => details.open && show(body, trial.nctId));
  return details;
}

async function show(body, nctId) {
  if (body.dataset.shown) return;
  try {
    const told = await readTrial(nctId);
    body.replaceChildren(...described(told.trial ?? told));
    body.dataset.shown = "true";
  } catch (problem) {
    const words = problem.status === 404 ? "The corpus has no record of this trial." : `${problem.title}.`;
    body.replaceChildren(element("p", { class: "quiet" }, words));
  }
}

function described({ title, phase, overallStatus, enrollment, conditions, primaryOutcomes, results = [] }) {
  const facts = [
    ["Title", title],
    ["Phase", phases[phase] ?? phase],
    ["Status", overallStatus?.toLowerCase().replace(/_/g, " ")],
    ["Enrolled", enrollment],
    ["Conditions", conditions?.join("; ")],
    ["Primary end points", primaryOutcomes?.join("; ")],
  ].filter(([, value]) => typeof value === "string" || typeof value === "number");
  return [
    element("dl", {}, facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, `${value}`)))),
    results.length > 0 && element("ul", { class: "results" }, results.map((result) => element("li", {}, resultInWords(result)))),
  ].filter(Boolean);
}

/** "Overall survival, all patients: 11.2 vs 11.5 months, HR 1.00 (95% CI 0.80 to 1.27), P = 0.97. Source." */
function resultInWords({ endpoint, population, experimental, comparator, unit, hazardRatio, ciLow, ciHigh, pValue, source }) {
  const known = (value) => value !== undefined && value !== null;
  const values = known(experimental?.value) && known(comparator?.value)
    && [experimental.value, "vs", comparator.value, unit].filter(known).join(" ").replace(/ %$/, "%");
  const interval = known(ciLow) && known(ciHigh) ? ` (95% CI ${ciLow} to ${ciHigh})` : "";
  const probability = known(pValue) && `P ${/^[<>=]/.test(pValue) ? pValue : `= ${pValue}`}`;
  const numbers = [values, known(hazardRatio) && `HR ${hazardRatio}${interval}`, probability].filter(Boolean);
  const about = [endpoint, population].filter(Boolean).join(", ");
  return [element("strong", {}, about || "Result"), numbers.length > 0 && `: ${numbers.join(", ")}`, ".",
    source && element("span", { class: "quiet" }, ` ${source}`)].filter(Boolean);
}
