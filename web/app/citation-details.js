/** The parts that show where a quote comes from; the source list, the popover and the panel share them. */

import { element, externalLink } from "./element.js";
import { authorsAndYear, doiAddress, sectionInWords, trialAddress, trialInWords } from "./words.js";

/** Title, authors, year and DOI of the document. */
export function documentLine({ title, documentTitle, documentId, authors, year, doi, pmid }) {
  const people = authorsAndYear({ authors, year });
  const name = title ?? documentTitle ?? documentId;
  return element("p", { class: "document-line" },
    name && [element("cite", {}, name), /[.?!]$/.test(name) ? " " : ". "],
    people && element("span", { class: "authors" }, people),
    doi && [" ", externalLink(doiAddress(doi), "doi:", doi)],
    pmid && [" ", externalLink(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, "PMID ", `${pmid}`)]);
}

export function sectionLine({ section, kind }) {
  const words = sectionInWords(section);
  return words ? element("p", { class: "section-line" }, words) : null;
}

/** The trials that the passage names, each linked to its registry entry. */
export function trialLinks(trials = []) {
  if (trials.length === 0) return null;
  return element("ul", { class: "trials", "aria-label": "Trials" },
    trials.map((trial) => element("li", {}, externalLink(registryAddress(trial), trialInWords(trial)))));
}

/** "Rests on references 34 and 47 of this document". */
export function referenceNumbers(references = []) {
  if (references.length === 0) return null;
  const numbers = references.length === 1 ? references[0] : `${references.slice(0, -1).join(", ")} and ${references.at(-1)}`;
  return element("p", { class: "reference-numbers" },
    `The source gives ${references.length === 1 ? "reference" : "references"} ${numbers} for this.`);
}

/** The server's address where it is a web address; the registry's own form of it otherwise. */
export function registryAddress({ url, nctId }) {
  return /^https:\/\//.test(url ?? "") ? url : trialAddress(nctId);
}
