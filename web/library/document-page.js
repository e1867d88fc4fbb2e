/** A document's page: what it is, where it comes from, and every passage that answers can quote. */

import { readJson } from "../app/api.js";
import { readIndex } from "../app/corpus-version.js";
import { element, externalLink, icon } from "../app/element.js";
import { heading } from "../app/navigation.js";
import { authorsInWords, doiAddress, plural } from "../app/words.js";
import { removeDocument } from "./changes.js";
import { citingDocuments, referenceDetails } from "./citations.js";
import { sentences, sourcesOf } from "./document-row.js";
import { listAddress } from "./library-page.js";
import { coverageInWords } from "./library-words.js";
import { createPassageList } from "./passage-list.js";

export async function documentPage({ id }, { showSource, askOnly }) {
  const [document, index] = await Promise.all([readJson(`documents/${encodeURIComponent(id)}`).catch(orMissing), readIndex()]);
  if (document === null) return unknown(id);
  const passages = createPassageList(document, showSource);
  await passages.start();
  return [
    back(),
    element("header", { class: "page-head document-head" },
      heading(document.title || document.id),
      element("p", { class: "promise" }, sentences(authors(document), document.container, document.year))),
    document.warnings.map((warning) => element("p", { class: `notice ${document.notices?.includes(warning) ? "problem" : "warning"}` }, warning)),
    facts(document),
    actions(document, index.changes, askOnly),
    referenceDetails(document),
    passages.node,
  ].flat().filter(Boolean);
}

function orMissing(problem) {
  if (problem.status === 404) return null;
  throw problem;
}

/** A link or the way back may lead to what was deleted since. */
function unknown(id) {
  return [back(), heading("No such document"),
    element("p", { class: "promise" }, `The library has no document “${id}”. It may have been deleted, or become one with another.`)];
}

function back() {
  return element("p", { class: "back" }, element("a", { href: listAddress }, icon("previous"), "All documents"));
}

function authors({ authors: names = [], authorsTruncated }) {
  return [authorsInWords(names), authorsTruncated && names.length <= 6 && "et al."].filter(Boolean).join(", ");
}

function facts(document) {
  const { doi, pmid, url, licence } = document;
  const address = doi ? externalLink(doiAddress(doi), "doi:", doi) : /^https?:/.test(url ?? "") && externalLink(url, url);
  const rows = [
    ["What is there", `${coverageInWords(document.holds)}, ${plural(document.passages, "passage")}`],
    [sourcesOf(document).length > 1 ? "Files" : "File", sourcesOf(document).map((path) => element("span", { class: "path" }, path))],
    ["Published", [address, pmid && [" ", externalLink(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, "PMID ", pmid)]]],
    ["Cited by", citingDocuments(document)],
    ["Licence", licence],
  ];
  return element("dl", { class: "holdings-list" }, rows
    .filter(([, words]) => [words].flat(3).some(Boolean))
    .map(([name, words]) => element("div", {}, element("dt", {}, name), element("dd", {}, words))));
}

function actions(document, changes, askOnly) {
  const trouble = element("div", {});
  const remove = async () => {
    try {
      if (await removeDocument(document)) location.hash = listAddress;
    } catch (problem) {
      trouble.replaceChildren(element("div", { class: "notice problem", role: "alert" },
        [problem.title ?? problem.message, problem.detail, problem.fix].filter(Boolean).map((words) => element("p", {}, words))));
    }
  };
  return [
    element("div", { class: "document-actions" },
      element("button", { type: "button", class: "primary", onclick: () => askOnly({ id: document.id, title: document.title || document.id }) }, "Ask about this document"),
      element("button", { type: "button", onclick: remove, disabled: !changes.allowed, "aria-describedby": !changes.allowed && "changes-off" }, "Delete")),
    !changes.allowed && element("p", { class: "quiet", id: "changes-off" }, `It cannot be deleted from here: ${changes.reason}.`),
    trouble,
  ].filter(Boolean);
}
