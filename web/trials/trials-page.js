/** The page "Trials": every trial that the corpus names, to sort, filter and search. */

import { readTrials } from "../app/api.js";
import { element } from "../app/element.js";
import { createListView } from "../app/list-page.js";
import { heading } from "../app/navigation.js";
import { columns, trialListing } from "./trial-list.js";
import { trialRow } from "./trial-row.js";
import { romanOf } from "./trial-words.js";

const view = {
  listing: trialListing,
  columns,
  facets: {
    phase: { label: "Phase", inWords: (digit) => romanOf(Number(digit)) },
    status: { label: "Status" },
    tumour: { label: "Tumour" },
    outcome: { label: "Primary end point" },
  },
  label: "Trials",
  noun: "trial",
  hint: "Name, number, drug or tumour",
  none: "No trial of the corpus is like that. Take a filter away, or search for another name.",
  row: trialRow,
};

/** Where the reader left the list, filters and all. */
export let listAddress = "#/trials";

export async function trialsPage({ filters }, { remember }) {
  const trials = await readTrials();
  listAddress = location.hash;
  const list = createListView(view, () => trials, Object.fromEntries(filters), (query) => {
    listAddress = query ? `#/trials?${query}` : "#/trials";
    remember(listAddress);
  });
  return [
    element("header", { class: "page-head" },
      heading("Trials"),
      element("p", { class: "promise" }, "Every trial that the corpus names: what was tried, in whom, and what came out.")),
    list.nodes,
  ].flat();
}
