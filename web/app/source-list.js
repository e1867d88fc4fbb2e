/** The numbered sources below an answer: each quote with its document and a way to its context. */

import { element } from "./element.js";
import { documentLine, sectionLine, trialLinks } from "./citation-details.js";
import { basisNote, evidenceLabels } from "./evidence-labels.js";
import { sourceId } from "./citation-chip.js";
import { noticeLines, noticesOfReferences } from "./referenced.js";
import { quoted } from "./quote.js";

export function sourceList(turn, showInContext) {
  const citations = [...turn.answer.citations].sort((one, other) => one.n - other.n);
  if (citations.length === 0) return null;
  const heading = `sources-of-${turn.id}`;
  return element("div", { class: "sources", role: "group", "aria-labelledby": heading },
    element("h3", { id: heading }, "Sources"),
    basisNote(turn.answer),
    element("ol", {}, citations.map((citation, index) =>
      source(sourceId(turn, citation.n), citation, documentOf(citation, citations.slice(0, index)), showInContext))));
}

function source(id, citation, document, showInContext) {
  const { n } = citation;
  const button = element("button", {
    type: "button",
    class: "show-in-context",
    "aria-label": `Show in context: source ${n}`,
    onclick: () => showInContext(citation, button),
  }, "Show in context");
  return element("li", { id, value: n, tabindex: -1, dataset: { n } },
    element("span", { class: "number", "aria-hidden": "true" }, `${n}`),
    element("div", {},
      sectionLine(citation),
      evidenceLabels(citation),
      element("blockquote", {}, quoted(citation.quote ?? "")),
      documentLine(document),
      noticeLines(citation.notices),
      noticesOfReferences(citation.referenced),
      element("div", { class: "source-foot" }, trialLinks(citation.trials), button)));
}

/** A document's title is given once; the sources after it repeat who wrote it and its DOI. */
function documentOf(citation, before) {
  const isNamed = before.some(({ documentId }) => documentId === citation.documentId);
  return isNamed && citation.authors ? { ...citation, title: "" } : citation;
}
