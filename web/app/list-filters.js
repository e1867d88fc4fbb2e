/** The search box, the filters and, where a table has no header to press, the order of a listing. */

import { element } from "./element.js";

/**
 * `of` is `{name, noun, hint, columns, facets}`; of a facet, `{label, choices, inWords(value)}`. `change(fields)` hears
 * of every choice.
 */
export function createFilters({ name, noun, hint, columns, facets }, change) {
  const search = element("input", {
    type: "search", id: `${name}-search`, placeholder: hint, autocomplete: "off", spellcheck: "false",
    oninput: () => change({ q: search.value }),
  });
  const selects = Object.entries(facets).map(([facet, choices]) => [facet, select(`${name}-${facet}`, choices, (value) => change({ [facet]: value }))]);
  const sort = sortSelect(`${name}-sort`, columns, change);
  const clear = element("button", { type: "button", class: "clear", onclick: () => {
    change({ q: "", ...Object.fromEntries(Object.keys(facets).map((facet) => [facet, ""])) });
    search.focus();
  } }, "Clear");
  const node = element("form", { class: "filters", role: "search", "aria-label": `Filter ${noun}s`, onsubmit: (event) => event.preventDefault() },
    field(search, "Search", "search-field"),
    selects.map(([facet, choice]) => field(choice, facets[facet].label)),
    field(sort, "Sort by", "sort-field"), clear);

  function show(state) {
    if (search.value !== (state.q ?? "")) search.value = state.q ?? "";
    for (const [facet, choice] of selects) choice.value = state[facet] ?? "";
    sort.value = `${state.sort ?? columns[0].key} ${state.order ?? "ascending"}`;
    clear.hidden = !["q", ...Object.keys(facets)].some((key) => state[key]);
  }

  return { node, show };
}

function select(id, { choices, inWords = (value) => value }, choose) {
  const node = element("select", { id, onchange: () => choose(node.value) },
    element("option", { value: "" }, "All"),
    choices.map(([value, count]) => element("option", { value }, `${inWords(value)} (${count.toLocaleString("en")})`)));
  return node;
}

function sortSelect(id, columns, change) {
  const node = element("select", { id, onchange: () => {
    const [sort, order] = node.value.split(" ");
    change({ sort, order });
  } }, columns.filter(({ by }) => by).map(({ key, label }) => ["ascending", "descending"].map((order) =>
    element("option", { value: `${key} ${order}` }, `${label}, ${order}`))));
  return node;
}

function field(control, label, kind = "") {
  return element("div", { class: `field ${kind}`.trim() }, element("label", { for: control.id }, label), control);
}
