/** A trial's row in the table of trials. */

import { element, icon } from "../app/element.js";
import { listCell } from "../app/list-table.js";
import { plural } from "../app/words.js";
import { columns } from "./trial-list.js";
import { known, metInWords, outcomeOf, patientsOf, phaseInWords, statusOf, strategyOf, tumoursOf } from "./trial-words.js";

/** A registered end point may be a paragraph; what is longer than this is cut to some lines. */
const short = 40;

export function trialRow(trial) {
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
    cell("outcome", ...outcomeOf(trial).map((part) => [element("span", { class: part.length > short && "long" }, part), " "])));
}

function cell(key, ...content) {
  return listCell(columns.find((column) => column.key === key), ...content);
}

/** Met or not met, by sign and word as well as by colour. */
export function endPointMark(met) {
  return element("span", { class: `met ${met ? "is-met" : "is-not-met"}` }, icon(met ? "met" : "not-met"), metInWords(met));
}
