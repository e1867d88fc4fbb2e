/** A document's row in the list of documents, and what documents are sorted by, filed under and found by. */

import { element, icon } from "../app/element.js";
import { createListing } from "../app/listing.js";
import { listCell } from "../app/list-table.js";
import { authorsInWords } from "../app/words.js";
import { coverageInWords } from "./library-words.js";

export const columns = [
  { key: "title", label: "Document", by: ({ title, id }) => title || id },
  { key: "year", label: "Year", by: ({ year }) => year },
  { key: "holds", label: "What is there", by: ({ holds }) => coverageInWords(holds) },
  { key: "passages", label: "Passages", by: ({ passages }) => passages },
  { key: "source", label: "File", by: (document) => sourcesOf(document).join(" ") },
  { key: "actions", label: "Actions" },
];

export const documentListing = createListing({
  columns,
  facets: {
    holds: ({ holds }) => [coverageInWords(holds)],
    year: ({ year }) => [year ? `${year}` : "Not known"],
    notice: ({ warnings = [], notices = [] }) => [notices.length > 0 && "Retraction or correction",
      warnings.length > notices.length && "Remarks on reading", warnings.length === 0 && "None"].filter(Boolean),
  },
  wordsOf: (document) => [document.id, document.title, ...(document.authors ?? []), document.container, `${document.year ?? ""}`,
    document.doi, document.pmid, document.pmcid, ...sourcesOf(document), ...(document.warnings ?? [])],
  idOf: ({ id }) => id,
});

/** Files that say something of a document, the one that its text is of first. */
export function sourcesOf({ source, sources }) {
  return sources?.length > 0 ? sources : [source].filter(Boolean);
}

/** What a reader should know of a document: of its retraction or correction, and what could not be read. */
export function warningLines({ warnings = [], notices = [] }) {
  return warnings.map((warning) =>
    element("span", { class: `document-warning${notices.includes(warning) ? " is-notice" : ""}` }, icon("conflict"), element("span", {}, warning)));
}

export function documentLink({ id, title }) {
  return element("a", { href: `#/library/${encodeURIComponent(id)}` }, title || id);
}

/** "Long M, et al. Front Immunol": parts that may end in a full stop of their own. */
export function sentences(...parts) {
  return parts.filter(Boolean).map((part) => `${part}`.replace(/\.$/, "")).join(". ");
}

/** `tools` are `remove(document, button)` and `objection`, why nothing may be changed, or null. */
export function documentRow(document, { remove, objection }) {
  const { id, title, authors = [], container, year, holds, passages } = document;
  const by = sentences(authorsInWords(authors), container);
  const button = element("button", {
    type: "button", class: "plain", "aria-label": `Delete ${title || id}`, disabled: objection !== null,
    "aria-describedby": objection !== null && "changes-off", onclick: () => remove(document, button),
  }, icon("delete"));
  return element("tr", { role: "row", dataset: { documentId: id } },
    element("th", { scope: "row", role: "rowheader", class: "col-title" },
      documentLink({ id, title }),
      by && element("span", { class: "by" }, by),
      warningLines(document)),
    cell("year", year && `${year}`),
    cell("holds", coverageInWords(holds)),
    cell("passages", passages.toLocaleString("en")),
    cell("source", ...sourcesOf(document).map((path) => element("span", { class: "path" }, path))),
    element("td", { role: "cell", class: "col-actions" }, button));
}

function cell(key, ...content) {
  return listCell(columns.find((column) => column.key === key), ...content);
}
