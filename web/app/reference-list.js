/** The numbered references that a passage gives, each looked up when it is opened. */

import { readReference } from "./api.js";
import { element, externalLink } from "./element.js";
import { abstractButton, noticeLines } from "./referenced.js";
import { authorsInWords, doiAddress } from "./words.js";

/** `referenced` is what the server knows of the numbers, `open(passageId)` shows the abstract of one that it has. */
export function referenceList({ documentId, references: numbers = [] }, referenced = [], open) {
  if (numbers.length === 0) return null;
  const known = new Map(referenced.map((work) => [work.number, work]));
  return element("section", { class: "references" },
    element("h3", {}, "References given here"),
    element("ul", {}, numbers.map((number) => reference(documentId, known.get(number) ?? { number }, open))));
}

function reference(documentId, work, open) {
  const { number, title } = work;
  const body = element("div", { class: "reference-body", "aria-live": "polite" });
  const details = element("details", { class: "reference", dataset: { number } },
    element("summary", {}, `Reference ${number}`, title && element("span", { class: "reference-title" }, `: ${title}`)), body);
  details.addEventListener("toggle", () => details.open && show(body, documentId, number));
  return element("li", {}, details, abstractButton(work, open), noticeLines(work.notices));
}

async function show(body, documentId, number) {
  if (body.dataset.shown) return;
  body.replaceChildren(element("p", { class: "quiet" }, "Looking it up"));
  try {
    const item = await readReference(documentId, number);
    body.replaceChildren(...described(Array.isArray(item) ? item[0] : item));
    body.dataset.shown = "true";
  } catch (problem) {
    const words = problem.status === 404
      ? "Not resolved: the corpus does not say which publication this number stands for."
      : `${problem.title}. Open it again to retry.`;
    body.replaceChildren(element("p", { class: "quiet" }, words));
  }
}

function described(item) {
  const year = item.issued?.["date-parts"]?.[0]?.[0] ?? item.year;
  const journal = [item["container-title"], year].filter(Boolean).join(", ");
  const people = authorsInWords(item.author ?? item.authors ?? []);
  const doi = item.DOI ?? item.doi;
  const pmid = item.PMID ?? item.pmid;
  const inferred = (item.custom?.resolution ?? item.resolution) === "inferred";
  return [
    element("p", {}, element("cite", {}, item.title ?? "Untitled"), people && `. ${people.replace(/\.$/, "")}`, journal && `. ${journal}`, "."),
    (doi || pmid) && element("p", {},
      doi && externalLink(doiAddress(doi), "doi:", doi), doi && pmid && " ",
      pmid && externalLink(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, `PMID ${pmid}`)),
    inferred && element("p", { class: "inferred" },
      element("strong", {}, "Matched by inference"),
      ": the source has no reference list, so this was found by what the text says of it."),
  ].filter(Boolean);
}
