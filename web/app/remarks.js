/** What the server's check found wrong with a sentence: a quiet sign after it that tells more when it is opened. */

import { endsOfClaims } from "./claim-places.js";
import { element } from "./element.js";
import { numbersOf, remarkSign, withoutSigns } from "./markdown-inline.js";
import { verdictInWords } from "./words.js";

/** Signs differ in form as well as colour: a question, an inequality, brackets that hold no number. */
const signs = { unsupported: "?", numberMismatch: "≠", uncited: "[ ]" };

/** The claims that are not supported, in the answer's order. */
export function doubtfulClaims(answer) {
  return answer.claims.filter(isDoubtful);
}

/**
 * The answer's Markdown with a sign after each doubtful sentence and its markers; `unplaced` are the claims whose
 * sentence could not be found there and must be shown otherwise.
 */
export function withRemarks(answer) {
  const bare = withoutSigns(answer.answer);
  const ends = endsOfClaims(bare, answer.claims);
  const remarks = answer.claims
    .map((claim, place) => ({ claim, end: ends[place] }))
    .filter(({ claim }) => isDoubtful(claim))
    .map((remark, index) => ({ ...remark, index }));
  const placed = remarks.filter(({ end }) => end >= 0).sort((one, other) => other.end - one.end || other.index - one.index);
  const text = placed.reduce((said, { end, index }) => said.slice(0, end) + remarkSign(index) + said.slice(end), bare);
  return { text, unplaced: remarks.filter(({ end }) => end < 0).map(({ claim }) => claim) };
}

function isDoubtful({ verdict }) {
  return Boolean(verdict) && verdict !== "supported";
}

/** Numbers in the text that no source has. They are not shown as markers, and the reader is told. */
export function numbersWithoutSource(answer) {
  const known = new Set(answer.citations.map(({ n }) => n));
  const markers = [...answer.answer.matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g)];
  return [...new Set(markers.flatMap(([, marker]) => numbersOf(marker)))].filter((n) => !known.has(n));
}

export function remarkButton(claim, popover) {
  const words = verdictInWords(claim.verdict);
  const properties = { type: "button", class: "remark", dataset: { verdict: claim.verdict }, "aria-label": `Check: ${words}` };
  const button = element("button", properties, signs[claim.verdict] ?? "?");
  popover.attachToFocus(button, () => ({ label: words, content: () => remarkCard(claim) }));
  return button;
}

/** The verdict and its problems, also for claims that have no place in the text. */
export function remarkCard({ verdict, problems = [], text }, withSentence = false) {
  return element("div", { class: "remark-card" },
    element("p", { class: "verdict" }, verdictInWords(verdict)),
    withSentence && element("blockquote", {}, element("p", { class: "source-text" }, text)),
    problems.length > 0 && element("ul", {}, problems.map((problem) => element("li", {}, problem))));
}
