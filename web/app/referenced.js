/** What the numbers of a source's reference list stand for, and what was published about a paper since. */

import { element } from "./element.js";

/** Retractions and corrections, each a line that begins with the word. */
export function noticeLines(notices = []) {
  return notices.map((notice) => element("p", { class: "paper-notice" }, element("strong", {}, "Notice: "), notice));
}

/** Retractions and corrections of a work that a source gives as a reference. */
export function noticesOfReferences(referenced = []) {
  return referenced.flatMap(({ number, notices = [] }) => notices.map((notice) =>
    element("p", { class: "paper-notice" }, element("strong", {}, `Notice on reference ${number}: `), notice)));
}

/** The works behind the numbers; `open(passageId)` shows the abstract of one that the corpus has. */
export function referencedWorks(referenced = [], open) {
  const known = referenced.filter(({ title }) => title);
  if (known.length === 0) return null;
  return element("ul", { class: "referenced", "aria-label": "References given by the source" },
    known.map((work) => element("li", {},
      element("span", { class: "reference-number" }, `(${work.number}) `),
      element("span", { class: "reference-title" }, work.title), work.year && ` (${work.year})`,
      work.inferred && element("span", { class: "inferred" }, " Matched by inference."),
      abstractButton(work, open),
      noticeLines(work.notices))));
}

/** The way to the work itself, or nothing where it is not in the corpus. */
export function abstractButton({ number, passageId }, open) {
  if (!passageId) return null;
  return element("button", {
    type: "button",
    class: "plain show-abstract",
    "aria-label": `Show the abstract of reference ${number}`,
    onclick: () => open(passageId),
  }, "Show its abstract");
}
