/** The trials that a reader wants to see, in the order wanted: pure functions over what `/v1/trials` gives. */

import { known, metInWords, outcomeOf, patientsOf, phasesOf, statusOf, strategyOf, tumoursOf } from "./trial-words.js";

/** Columns by key: how each is called and what it is sorted by. What is not known comes last, whichever way. */
export const columns = [
  { key: "name", label: "Trial", by: ({ name, nctId }) => (name === nctId ? null : name) },
  { key: "tumour", label: "Tumour", by: (trial) => tumoursOf(trial).join(", ") },
  { key: "strategy", label: "Strategy", by: strategyOf },
  { key: "phase", label: "Phase", by: ({ phase }) => Math.max(...phasesOf(phase)) },
  { key: "n", label: "n", by: patientsOf },
  { key: "status", label: "Status", by: statusOf },
  { key: "met", label: "Primary end point", by: ({ primaryOutcomeMet: met }) => (known(met) ? metInWords(met) : null) },
  { key: "outcome", label: "Outcome", by: (trial) => outcomeOf(trial).join(" ") },
];

/** Filters by key: what a trial is filed under. */
export const facets = {
  phase: ({ phase }) => phasesOf(phase).map(String),
  status: (trial) => [statusOf(trial) || "Not recorded"],
  tumour: tumoursOf,
  outcome: ({ primaryOutcomeMet }) => [metInWords(primaryOutcomeMet)],
};

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const searched = new WeakMap();

/** `wanted` holds `q`, the facets, `sort` and `order`. */
export function chosen(trials, wanted) {
  const words = folded(wanted.q ?? "").split(" ").filter(Boolean);
  return sorted(trials.filter((trial) => isNamed(trial, words) && isFiled(trial, wanted)), wanted);
}

/** What a facet can be, each with the number of trials. */
export function choices(trials, facet) {
  const counts = new Map();
  for (const value of trials.flatMap(facets[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true }));
}

function isFiled(trial, wanted) {
  return Object.entries(facets).every(([facet, of]) => !wanted[facet] || of(trial).includes(wanted[facet]));
}

/** Every word must be found, in any spelling: "HALO-301", "halo 301" and "HALO301" are one name. */
function isNamed(trial, words) {
  if (words.length === 0) return true;
  const text = textOf(trial);
  return words.every((word) => text.includes(word)) || text.replaceAll(" ", "").includes(words.join(""));
}

/** What a trial is found by; folded once, for it is looked through with every letter that the reader types. */
function textOf(trial) {
  if (!searched.has(trial)) {
    const { nctId, name, names = [], title, conditions = [], interventions = [], strategy } = trial;
    searched.set(trial, folded([nctId, name, ...names, title, ...conditions, ...interventions, strategy].filter(Boolean).join(" ")));
  }
  return searched.get(trial);
}

function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function sorted(trials, { sort = "name", order }) {
  const { by } = columns.find(({ key }) => key === sort) ?? columns[0];
  const sign = order === "descending" ? -1 : 1;
  return trials
    .map((trial) => ({ trial, value: by(trial) }))
    .sort((one, other) => missing(one.value) - missing(other.value)
      || sign * compared(one.value, other.value)
      || collator.compare(one.trial.nctId, other.trial.nctId))
    .map(({ trial }) => trial);
}

function missing(value) {
  return known(value) && value !== -Infinity ? 0 : 1;
}

function compared(one, other) {
  if (missing(one) || missing(other)) return 0;
  return typeof one === "number" ? one - other : collator.compare(one, other);
}
