/** The table of trials. On a small window each row becomes a card; the roles keep it a table for screen readers. */

import { element, icon } from "../app/element.js";
import { columns } from "./trial-list.js";
import { known, metInWords, outcomeOf, phaseInWords, statusInWords, strategyOf, tumoursOf } from "./trial-words.js";

/** `sortBy(key)` is called when a header is pressed. */
export function createTrialTable(sortBy) {
  const body = element("tbody", { role: "rowgroup" });
  const headers = new Map(columns.map((column) => [column.key, header(column, sortBy)]));
  const node = element("div", { class: "trials-frame" },
    element("table", { class: "trials-table", role: "table", "aria-label": "Trials" },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, [...headers.values()])), body));

  function show(trials, { sort = "name", order = "ascending" }) {
    for (const [key, cell] of headers) {
      if (key === sort) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
    }
    body.replaceChildren(...trials.map(row));
  }

  return { node, show };
}

function header({ key, label }, sortBy) {
  return element("th", { scope: "col", role: "columnheader", class: `col-${key}` },
    element("button", { type: "button", dataset: { sort: key }, onclick: () => sortBy(key) },
      label, element("span", { class: "arrow", "aria-hidden": "true" })));
}

function row(trial) {
  const { nctId, name, phase, enrollment, overallStatus, primaryOutcomeMet } = trial;
  const tumours = tumoursOf(trial);
  return element("tr", { role: "row", dataset: { nctId } },
    element("th", { scope: "row", role: "rowheader", class: "col-name" },
      element("a", { href: `#/trials/${nctId}` }, name || nctId),
      name && name !== nctId && element("span", { class: "nct" }, nctId)),
    cell("tumour", tumours.length > 3 ? `${tumours.slice(0, 2).join(", ")} and ${tumours.length - 2} more` : tumours.join(", ")),
    cell("strategy", strategyOf(trial)),
    cell("phase", phaseInWords(phase)),
    cell("n", known(enrollment) ? Number(enrollment).toLocaleString("en") : ""),
    cell("status", statusInWords(overallStatus)),
    cell("met", known(primaryOutcomeMet) && endPointMark(primaryOutcomeMet)),
    cell("outcome", ...outcomeOf(trial).map((part) => [element("span", {}, part), " "])));
}

function cell(key, ...content) {
  const { label } = columns.find((column) => column.key === key);
  const words = content.filter(Boolean);
  return element("td", { role: "cell", class: words.length > 0 ? `col-${key}` : `col-${key} unknown`, dataset: { label } },
    words.length > 0 ? element("div", {}, words) : [element("span", { "aria-hidden": "true" }, "–"), element("span", { class: "visually-hidden" }, "not recorded")]);
}

/** Met or not met, by sign and word as well as by colour. */
export function endPointMark(met) {
  return element("span", { class: `met ${met ? "is-met" : "is-not-met"}` }, icon(met ? "met" : "not-met"), metInWords(met));
}
