/** How a trial's registered facts are said, and what they are sorted and filtered by. */

const roman = ["", "I", "II", "III", "IV"];
const endPoints = [
  [/^overall survival/i, "OS"], [/^progression-free survival/i, "PFS"], [/^disease-free survival/i, "DFS"],
  [/^event-free survival/i, "EFS"], [/^(objective|overall) response rate/i, "ORR"],
];
const stageWords = /^(?:(?:locally|selected|previously|advanced|metastatic|unresectable|recurrent|refractory|relapsed|untreated|treated|or|and|stage [IV]+[A-C]?(?:-[IVM\d]+[a-c]?)?|[\w-]+-(?:high|low|positive|negative|mutant))[\s,/]+)+(?=\S)/i;

export const known = (value) => value !== undefined && value !== null && value !== "";

/** "PHASE1/PHASE2" as [1, 2]. */
export function phasesOf(phase) {
  return [...`${phase ?? ""}`.matchAll(/PHASE\s?(\d)/gi)].map(([, digit]) => Number(digit)).filter((digit) => roman[digit]);
}

/** "PHASE1/PHASE2" as "I/II"; empty where unknown. */
export function phaseInWords(phase) {
  return phasesOf(phase).map((digit) => roman[digit]).join("/");
}

export function romanOf(digit) {
  return roman[digit];
}

/** "ACTIVE_NOT_RECRUITING" as "Active not recruiting". */
export function statusInWords(status) {
  const words = `${status ?? ""}`.toLowerCase().replace(/_/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The state as the corpus has it, or as registered; empty where unknown. */
export function statusOf({ status, overallStatus }) {
  return statusInWords(status ?? overallStatus);
}

/** How many took part, or null. */
export function patientsOf({ n, enrollment }) {
  return n ?? enrollment ?? null;
}

export function metInWords(met) {
  if (met === true) return "Met";
  return met === false ? "Not met" : "Not recorded";
}

/** The tumours without stage and line of treatment: "stage IV non-squamous NSCLC" and "NSCLC" filter alike. */
export function tumoursOf({ conditions = [] }) {
  return [...new Set(conditions.map((condition) => condition.replace(stageWords, "")).map(capital))];
}

/** What was tried: the strategy where the corpus names one, the drugs otherwise. */
export function strategyOf({ strategy, interventions = [] }) {
  return strategy || interventions.filter((drug) => !/^placebo$/i.test(drug)).join(", ");
}

/** The first result in parts: ["OS", "HR 1.00 (0.80–1.27)", "P = 0.97"]; empty where nothing is recorded. */
export function outcomeOf({ outcome, results = [] }) {
  if (outcome) return [outcome];
  const result = results.find(({ hazardRatio }) => known(hazardRatio)) ?? results[0];
  if (!result) return [];
  const ratio = hazardRatioInWords(result);
  return [shortEndPoint(result.endpoint), ratio ? `HR ${ratio}` : valuesInWords(result), pInWords(result.pValue)].filter(Boolean);
}

export function shortEndPoint(endpoint = "") {
  return endPoints.find(([pattern]) => pattern.test(endpoint))?.[1] ?? capital(endpoint);
}

/** "0.73 (0.53–1.00)"; without the bracket where no interval is given; empty without an estimate. */
export function hazardRatioInWords({ hazardRatio, ciLow, ciHigh }) {
  if (!known(hazardRatio)) return "";
  return known(ciLow) && known(ciHigh) ? `${decimal(hazardRatio)} (${decimal(ciLow)}–${decimal(ciHigh)})` : decimal(hazardRatio);
}

/** "11.2 vs 11.5 months"; one arm's value with its interval where there is no other arm. */
export function valuesInWords({ experimental, comparator, unit, hazardRatio, ciLow, ciHigh }) {
  const values = [experimental?.value, comparator?.value].filter(known);
  if (values.length === 0) return "";
  const ofValue = !known(hazardRatio) && known(ciLow) && known(ciHigh) ? ` (${ciLow}–${ciHigh})` : "";
  const decimals = Math.max(...values.map(decimalsOf));
  return `${values.map((value) => Number(value).toFixed(decimals)).join(" vs ")} ${unit ?? ""}`.trim().replace(/ %$/, "%") + ofValue;
}

export function pInWords(pValue) {
  return known(pValue) ? `P ${/^[<>=]/.test(pValue) ? pValue.replace(/^([<>=])\s*/, "$1 ") : `= ${pValue}`}` : "";
}

/** "PEGPH20 + AG vs placebo + AG". */
export function armsInWords({ experimental, comparator }) {
  return [experimental?.label, comparator?.label].filter(known).join(" vs ");
}

/** "327 / 165". */
export function patientsInWords({ experimental, comparator }) {
  return [experimental?.n, comparator?.n].filter(known).join(" / ");
}

export function capital(words = "") {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Hazard ratios are printed with two decimals or more; a number in JSON has lost its last nought. */
function decimal(number) {
  return Number(number).toFixed(Math.max(2, decimalsOf(number)));
}

function decimalsOf(number) {
  return (`${number}`.split(".")[1] ?? "").length;
}
