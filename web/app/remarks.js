/** What the server's check found wrong with a sentence: a quiet sign after it that tells more when it is opened. */

import { element } from "./element.js";
import { numbersOf, remarkSign, withoutSigns } from "./markdown-inline.js";
import { verdictInWords } from "./words.js";

/** The claims that are not supported, in the answer's order. */
export function doubtfulClaims(answer) {
  return answer.claims.filter(({ verdict }) => verdict && verdict !== "supported");
}

/**
 * The answer's Markdown with a sign after each doubtful sentence and its markers; `unplaced` are the claims whose
 * sentence could not be found there and must be shown otherwise.
 */
export function withRemarks(answer) {
  const unplaced = [];
  let text = withoutSigns(answer.answer);
  doubtfulClaims(answer).forEach((claim, index) => {
    const start = text.indexOf(claim.text);
    if (!claim.text || start < 0) {
      unplaced.push(claim);
      return;
    }
    const end = start + claim.text.length;
    const markers = /^[.]?(\s*\[[\d\s,;–-]+\])*[.]?/.exec(text.slice(end))[0];
    text = text.slice(0, end + markers.length) + remarkSign(index) + text.slice(end + markers.length);
  });
  return { text, unplaced };
}

/** Numbers in the text that no source has. They are not shown as markers, and the reader is told. */
export function numbersWithoutSource(answer) {
  const known = new Set(answer.citations.map(({ n }) => n));
  const markers = [...answer.answer.matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g)];
  return [...new Set(markers.flatMap(([, marker]) => numbersOf(marker)))].filter((n) => !known.has(n));
}

export function remarkButton(claim, popover) {
  const words = verdictInWords(claim.verdict);
  const button = element("button", { type: "button", class: "remark", dataset: { verdict: claim.verdict }, "aria-label": `Check: ${words}` }, "?");
  popover.attach(button, () => ({ label: words, content: () => remarkCard(claim) }));
  return button;
}

/** The verdict and its problems, also for claims that have no place in the text. */
export function remarkCard({ verdict, problems = [], text }, withSentence = false) {
  return element("div", { class: "remark-card" },
    element("p", { class: "verdict" }, verdictInWords(verdict)),
    withSentence && element("blockquote", {}, element("p", { class: "source-text" }, text)),
    problems.length > 0 && element("ul", {}, problems.map((problem) => element("li", {}, problem))));
}
