/** What trials are sorted by, filed under and found by. */

import { createListing } from "../app/listing.js";
import { known, metInWords, outcomeOf, patientsOf, phasesOf, statusOf, strategyOf, tumoursOf } from "./trial-words.js";

/** Columns by key: how each is called and what it is sorted by. */
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
const facets = {
  phase: ({ phase }) => phasesOf(phase).map(String),
  status: (trial) => [statusOf(trial) || "Not recorded"],
  tumour: tumoursOf,
  outcome: ({ primaryOutcomeMet }) => [metInWords(primaryOutcomeMet)],
};

export const trialListing = createListing({
  columns,
  facets,
  wordsOf: ({ nctId, name, names = [], title, conditions = [], interventions = [], strategy }) =>
    [nctId, name, ...names, title, ...conditions, ...interventions, strategy],
  idOf: ({ nctId }) => nctId,
});
