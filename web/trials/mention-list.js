/** Every passage that names a trial, with the words that name it and the way to where they stand. */

import { element } from "../app/element.js";
import { quoted } from "../app/quote.js";
import { kindInWords, sectionInWords } from "../app/words.js";
import { mentions } from "./evidence.js";

export function mentionList(passages, trial, showSource) {
  if (passages.length === 0) return element("p", { class: "nothing" }, "No passage names this trial.");
  const ordered = [...passages].sort((one, other) => isRecord(one) - isRecord(other));
  return element("ol", { class: "mentions" }, ordered.map((passage) => mention(passage, trial, showSource)));
}

function mention(passage, trial, showSource) {
  const words = mentions(passage, trial);
  const button = element("button", {
    type: "button", class: "show-in-context", "aria-label": `Show in context: ${sectionInWords(passage.section) || passage.passageId}`,
    onclick: () => showSource(words.length === 1 && words[0].quote === passage.text ? { ...passage, quote: null } : words[0], [], button),
  }, "Show in context");
  return element("li", { dataset: { passageId: passage.passageId } },
    element("div", { class: "mention-place" },
      element("p", { class: "section-line" }, sectionInWords(passage.section) || passage.passageId),
      element("p", { class: "document-line" }, [kindInWords(passage.kind), !isRecord(passage) && passage.documentTitle].filter(Boolean).join(" · ")),
      button),
    element("blockquote", {}, words.map(({ quote }) => quoted(quote))));
}

function isRecord({ kind }) {
  return kind === "registry" ? 1 : 0;
}
