/** A passage in its place: the words before it, itself with the quote marked, the words after it, and what it names. */

import { element } from "./element.js";
import { documentLine, registryAddress } from "./citation-details.js";
import { evidenceLabels } from "./evidence-labels.js";
import { placeOf, quoted, sourceText } from "./quote.js";
import { noticeLines } from "./referenced.js";
import { referenceList } from "./reference-list.js";
import { trialFacts } from "./trial-facts.js";
import { kindInWords, sectionInWords } from "./words.js";

/** `found` is the server's passage, `citation` what an answer says of it; `move(passage)` shows a neighbour. */
export function passageView(found, citation, move) {
  const { passage, previous, next } = found;
  const place = placeOf(citation.quote, passage.text, citation.start);
  return [
    element("div", { class: "passage-head" },
      element("h3", {}, sectionInWords(passage.section) || passage.id),
      kindInWords(passage.kind) && element("p", { class: "kind" }, kindInWords(passage.kind)),
      evidenceLabels(citation),
      documentLine({ documentId: passage.documentId, ...found.document }),
      noticeLines(found.document?.notices)),
    !place && changed(citation.quote),
    element("div", { class: "passage-context" },
      neighbour(previous, "previous", move),
      element("div", { class: "passage", dataset: { passageId: passage.id } }, sourceText(passage.text, place ?? { start: 0, end: 0 })),
      neighbour(next, "next", move)),
    trialsNamed(passage.trials),
    referenceList(passage, found.referenced, (id) => move({ id })),
  ].filter(Boolean);
}

/** The quote was read from an earlier version of the corpus: both are shown, neither is passed off as the other. */
export function changed(quote) {
  return element("div", { class: "notice", role: "note" },
    element("p", {}, "The corpus has changed since this answer was given: these words no longer stand in the passage."),
    element("blockquote", {}, quoted(quote)));
}

function neighbour(passage, side, move) {
  if (!passage) return null;
  const words = side === "previous" ? "Passage before" : "Passage after";
  return element("div", { class: `neighbour ${side}` },
    element("button", { type: "button", class: "plain", onclick: () => move(passage) }, words),
    quoted(passage.text));
}

function trialsNamed(trials = []) {
  if (trials.length === 0) return null;
  return element("section", { class: "trials-named" },
    element("h3", {}, "Trials named here"),
    element("ul", {}, trials.map((trial) => element("li", {}, trialFacts(trial, registryAddress(trial))))));
}
