/** Who cites a document and whom it cites, with the way to those that the library has. */

import { element, externalLink } from "../app/element.js";
import { doiAddress, plural } from "../app/words.js";
import { documentLink } from "./document-row.js";

/** Documents of the library that cite this one; null where none does. */
export function citingDocuments({ citedBy = [] }) {
  if (citedBy.length === 0) return null;
  return element("ul", { class: "citing" }, citedBy.map(({ documentId, title, year, numbers }) => element("li", {},
    documentLink({ id: documentId, title }), ` ${[year && `${year}`, asReferences(numbers)].filter(Boolean).join(", ")}`)));
}

/** The reference list, folded away; null where nothing of it is known. */
export function referenceDetails({ references = [] }) {
  if (references.length === 0) return null;
  const held = references.filter(({ documentId }) => documentId).length;
  return element("details", { class: "unfolding reference-details" },
    element("summary", {}, `Reference list: ${plural(references.length, "reference")} known, ${held === 0 ? "none" : held.toLocaleString("en")} in the library`),
    element("ol", { class: "reference-entries" }, references.map(entry)));
}

function entry({ number, title, year, doi, pmid, documentId, inferred, notices = [] }) {
  return element("li", { value: number },
    documentId ? documentLink({ id: documentId, title }) : title || "Untitled", year && ` ${year}`,
    doi && [" ", externalLink(doiAddress(doi), "doi:", doi)],
    !doi && pmid && [" ", externalLink(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, "PMID ", pmid)],
    inferred && element("span", { class: "inferred" }, " Matched by inference"),
    notices.map((notice) => element("p", { class: "paper-notice" }, notice)));
}

/** "as reference 34", "as references 34 and 47". */
function asReferences(numbers) {
  if (numbers.length === 1) return `as reference ${numbers[0]}`;
  return `as references ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
