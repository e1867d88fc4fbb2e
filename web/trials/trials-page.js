/** The page "Trials": every trial that the corpus names, to sort, filter and search. */

import { readTrials } from "../app/api.js";
import { element } from "../app/element.js";
import { heading } from "../app/navigation.js";
import { plural } from "../app/words.js";
import { choices, chosen, columns, facets } from "./trial-list.js";
import { createTrialTable } from "./trial-table.js";
import { romanOf } from "./trial-words.js";

const labels = { phase: "Phase", status: "Status", tumour: "Tumour", outcome: "Primary end point" };
const names = {
  phase: (digit) => romanOf(Number(digit)),
};

/** Where the reader left the list, filters and all. */
export let listAddress = "#/trials";

export async function trialsPage({ filters }, { remember }) {
  const trials = await readTrials();
  const wanted = Object.fromEntries(filters);
  const count = element("p", { role: "status", class: "count" });
  const none = element("p", { class: "nothing", hidden: true }, "No trial of the corpus is like that. Take a filter away, or search for another name.");
  const table = createTrialTable((key) => {
    const again = (wanted.sort ?? "name") === key && wanted.order !== "descending";
    change({ sort: key, order: again ? "descending" : "ascending" });
  });
  const form = filterForm(trials, wanted, change);

  function change(fields) {
    Object.assign(wanted, fields);
    Object.keys(wanted).forEach((key) => wanted[key] || delete wanted[key]);
    const query = new URLSearchParams(wanted).toString();
    listAddress = query ? `#/trials?${query}` : "#/trials";
    remember(listAddress);
    show();
  }

  function show() {
    const found = chosen(trials, wanted);
    table.show(found, wanted);
    count.textContent = found.length === trials.length
      ? plural(trials.length, "trial") : `${found.length} of ${plural(trials.length, "trial")}`;
    none.hidden = found.length > 0;
    table.node.hidden = found.length === 0;
    form.show(wanted);
  }

  listAddress = location.hash;
  show();
  return [
    element("header", { class: "page-head" },
      heading("Trials"),
      element("p", { class: "promise" }, "Every trial that the corpus names: what was tried, in whom, and what came out.")),
    form.node, count, table.node, none,
  ];
}

function filterForm(trials, wanted, change) {
  const search = element("input", {
    type: "search", id: "trial-search", placeholder: "Name, number, drug or tumour", autocomplete: "off", spellcheck: "false",
    oninput: () => change({ q: search.value }),
  });
  const selects = Object.keys(facets).map((facet) => [facet, select(facet, trials, change)]);
  const sort = sortSelect(change);
  const clear = element("button", { type: "button", class: "clear", onclick: () => {
    change({ q: "", phase: "", status: "", tumour: "", outcome: "" });
    search.focus();
  } }, "Clear");
  const node = element("form", { class: "filters", role: "search", "aria-label": "Filter trials", onsubmit: (event) => event.preventDefault() },
    field("trial-search", "Search", search, "search-field"),
    selects.map(([facet, choice]) => field(`trial-${facet}`, labels[facet], choice)),
    field("trial-sort", "Sort by", sort, "sort-field"), clear);

  function show(state) {
    if (search.value !== (state.q ?? "")) search.value = state.q ?? "";
    for (const [facet, choice] of selects) choice.value = state[facet] ?? "";
    sort.value = `${state.sort ?? "name"} ${state.order ?? "ascending"}`;
    clear.hidden = !["q", ...Object.keys(facets)].some((key) => state[key]);
  }

  return { node, show };
}

function select(facet, trials, change) {
  const node = element("select", { id: `trial-${facet}`, onchange: () => change({ [facet]: node.value }) },
    element("option", { value: "" }, "All"),
    choices(trials, facet).map(([value, count]) => element("option", { value }, `${names[facet]?.(value) ?? value} (${count})`)));
  return node;
}

/** For windows where the table has no header to press. */
function sortSelect(change) {
  const node = element("select", { id: "trial-sort", onchange: () => {
    const [sort, order] = node.value.split(" ");
    change({ sort, order });
  } }, columns.map(({ key, label }) => ["ascending", "descending"].map((order) =>
    element("option", { value: `${key} ${order}` }, `${label}, ${order}`))));
  return node;
}

function field(id, label, control, kind = "") {
  return element("div", { class: `field ${kind}`.trim() }, element("label", { for: id }, label), control);
}
