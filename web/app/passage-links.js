/**
 * Lists of passages that no sentence cites: what was found besides, and what is nearest where the corpus has no
 * answer. The contract gives their ids; section and words are read when the list is shown.
 */

import { readPassage } from "./api.js";
import { element } from "./element.js";
import { kindInWords, sectionInWords } from "./words.js";

export function passageLinks(passages, showInContext) {
  return element("ol", { class: "passage-links" }, passages.map((passage) => {
    const button = element("button", {
      type: "button",
      dataset: { passageId: passage.passageId },
      onclick: () => showInContext({ ...passage, quote: null }, button),
    });
    describe(button, passage);
    return element("li", {}, button);
  }));
}

/** "Retrieved, not cited": collapsed, and asked for only when somebody opens it. */
export function retrievedNotCited(answer, showInContext) {
  const cited = new Set(answer.citations.map(({ passageId }) => passageId));
  const others = (answer.retrieved ?? []).filter(({ passageId }) => !cited.has(passageId));
  if (others.length === 0) return null;
  const details = element("details", { class: "retrieved" },
    element("summary", {}, `Retrieved, not cited (${others.length})`));
  details.addEventListener("toggle", () => details.append(passageLinks(others, showInContext)), { once: true });
  return details;
}

export function nearestPassages(answer) {
  return (answer.nearest?.length > 0 ? answer.nearest : answer.retrieved ?? []).slice(0, 3);
}

async function describe(button, passage) {
  if (passage.section || passage.text) {
    fill(button, passage);
    return;
  }
  button.append(element("span", { class: "section-line" }, passage.passageId));
  try {
    const { passage: read, document: from } = await readPassage(passage.passageId);
    fill(button, { ...read, documentTitle: from?.title });
  } catch {
    // The id stays, and opening the passage says what is wrong.
  }
}

function fill(button, { section, documentTitle, text, kind, passageId }) {
  button.replaceChildren(
    element("span", { class: "section-line" },
      [kindInWords(kind), sectionInWords(section) || passageId].filter(Boolean).join(" · ")),
    element("span", { class: "excerpt" }, text ?? ""),
    element("span", { class: "document-line" }, documentTitle ?? ""));
}
