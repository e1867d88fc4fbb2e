/** The table of trials. On a small window each row becomes a card; the roles keep it a table for screen readers. */

import { element, icon } from "../app/element.js";
import { plural } from "../app/words.js";
import { columns } from "./trial-list.js";
import { known, metInWords, outcomeOf, patientsOf, phaseInWords, statusOf, strategyOf, tumoursOf } from "./trial-words.js";

/** As many rows as appear at once; the others come when the reader wants them. */
const most = 200;

/** `sortBy(key)` is called when a header is pressed. */
export function createTrialTable(sortBy) {
  const body = element("tbody", { role: "rowgroup" });
  const headers = new Map(columns.map((column) => [column.key, header(column, sortBy)]));
  const more = element("button", { type: "button", class: "more", hidden: true });
  const node = element("div", { class: "trials-frame" },
    element("table", { class: "trials-table", role: "table", "aria-label": "Trials" },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, [...headers.values()])), body), more);

  function show(trials, { sort = "name", order = "ascending" }) {
    for (const [key, cell] of headers) {
      if (key === sort) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
    }
    body.replaceChildren(...trials.slice(0, most).map(row));
    const rest = trials.slice(most);
    more.hidden = rest.length === 0;
    more.textContent = `Show ${plural(rest.length, "more trial")}`;
    more.onclick = () => {
      const rows = rest.map(row);
      body.append(...rows);
      more.hidden = true;
      rows[0].querySelector("a").focus();
    };
  }

  return { node, show };
}

function header({ key, label }, sortBy) {
  return element("th", { scope: "col", role: "columnheader", class: `col-${key}` },
    element("button", { type: "button", dataset: { sort: key }, onclick: () => sortBy(key) },
      label, element("span", { class: "arrow", "aria-hidden": "true" })));
}

function row(trial) {
  const { nctId, name, phase, primaryOutcomeMet, conflicts } = trial;
  const patients = patientsOf(trial);
  const tumours = tumoursOf(trial);
  return element("tr", { role: "row", dataset: { nctId } },
    element("th", { scope: "row", role: "rowheader", class: "col-name" },
      element("a", { href: `#/trials/${nctId}` }, name || nctId),
      name && name !== nctId && element("span", { class: "nct" }, nctId),
      conflicts > 0 && element("span", { class: "conflict-count" }, icon("conflict"), plural(conflicts, "conflict"))),
    cell("tumour", tumours.length > 3 ? `${tumours.slice(0, 2).join(", ")} and ${tumours.length - 2} more` : tumours.join(", ")),
    cell("strategy", strategyOf(trial)),
    cell("phase", phaseInWords(phase)),
    cell("n", known(patients) && Number(patients).toLocaleString("en")),
    cell("status", statusOf(trial)),
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
