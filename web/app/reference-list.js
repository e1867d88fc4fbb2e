/** The numbered references that a passage gives, each looked up when it is opened. */

import { readReference } from "./api.js";
import { element, externalLink } from "./element.js";
import { authorsInWords, doiAddress } from "./words.js";

export function referenceList(documentId, numbers = []) {
  if (numbers.length === 0) return null;
  return element("section", { class: "references" },
    element("h3", {}, "References given here"),
    element("ul", {}, numbers.map((number) => element("li", {}, reference(documentId, number)))));
}

function reference(documentId, number) {
  const body = element("div", { class: "reference-body", "aria-live": "polite" });
  const details = element("details", { class: "reference", dataset: { number } },
    element("summary", {}, `Reference ${number}`), body);
  details.addEventListener("toggle", () => details.open && show(body, documentId, number));
  return details;
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
