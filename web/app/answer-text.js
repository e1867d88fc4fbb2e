/**
 * The answer's text on the page. While it streams, what has not changed keeps its nodes, so that a selection, a focus
 * or an open quote in it stays.
 */

import { element } from "./element.js";
import { citationChip } from "./citation-chip.js";
import { renderMarkdown } from "./markdown.js";
import { withoutLooseEnd } from "./markdown-inline.js";
import { doubtfulClaims, remarkButton, withRemarks } from "./remarks.js";

/** `show(turn)` draws the text and returns the claims that it found no place for. */
export function answerText(tools) {
  const node = element("div", { class: "answer-text" });
  let attempt = 0;

  function show(turn) {
    const { text, unplaced } = turn.state === "asking"
      ? { text: withoutLooseEnd(turn.answer.answer), unplaced: [] }
      : withRemarks(turn.answer);
    if (turn.attempt !== attempt) node.replaceChildren(); // the same number may stand for another source now
    attempt = turn.attempt;
    grow(node, element("div", {}, renderMarkdown(text, contextOf(turn, tools))));
    tools.popover.settle();
    return unplaced;
  }

  return { node, show };
}

/** Gives `old` the children of `fresh`: those that say the same stay, the first that says more grows likewise. */
function grow(old, fresh) {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  const changed = before.findIndex((child, index) => !after[index] || !saysTheSame(child, after[index]));
  let kept = changed < 0 ? before.length : changed;
  if (before[kept] && after[kept] && mayGrow(before[kept], after[kept])) {
    grow(before[kept], after[kept]);
    kept += 1;
  }
  before.slice(kept).forEach((child) => child.remove());
  old.append(...after.slice(kept));
}

function saysTheSame(one, other) {
  return one.nodeName === other.nodeName && one.textContent === other.textContent && one.className === other.className;
}

/** What has nothing but its children: a number or a remark belongs to one source or claim. */
function mayGrow(one, other) {
  return one.nodeName === other.nodeName && ["P", "UL", "LI", "DIV", "TABLE", "TBODY"].includes(one.nodeName);
}

/** A marker without a source is never shown: it would look like evidence. */
function contextOf(turn, tools) {
  const citations = new Map(turn.answer.citations.map((citation) => [citation.n, citation]));
  const doubtful = doubtfulClaims(turn.answer);
  return {
    marker: (n) => (citations.has(n) ? citationChip(turn, citations.get(n), tools) : null),
    remark: (index) => (doubtful[index] ? remarkButton(doubtful[index], tools.popover) : null),
  };
}
