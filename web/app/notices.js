/** What the reader must know besides the answer: contradictions between sources, warnings, failures, no answer. */

import { element } from "./element.js";
import { nearestPassages, passageLinks } from "./passage-links.js";
import { quoted } from "./quote.js";
import { remarkCard } from "./remarks.js";
import { sectionInWords, trialInWords } from "./words.js";

export function abstention(answer, showInContext) {
  const nearest = nearestPassages(answer);
  return element("div", { class: "abstention" },
    element("h3", {}, "The corpus does not answer this"),
    element("p", {}, answer.reason || answer.answer || "Nothing in it speaks to the question."),
    nearest.length > 0 && [element("h4", {}, "What is nearest"), passageLinks(nearest, showInContext)]);
}

export function conflictNotice(conflict, showInContext) {
  const trial = typeof conflict.trial === "object" ? trialInWords(conflict.trial ?? {}) : conflict.trial;
  return element("section", { class: "notice conflict" },
    element("h3", {}, "Sources disagree", trial && ` on ${trial}`, conflict.attribute && `: ${conflict.attribute}`),
    conflict.explanation && element("p", {}, conflict.explanation),
    element("ul", {}, (conflict.statements ?? []).map((statement) => conflictStatement(statement, showInContext))));
}

export function warningNotices(warnings = []) {
  return warnings.map((warning) => element("p", { class: "notice warning" }, warning));
}

export function lostMarkersNotice(numbers) {
  if (numbers.length === 0) return null;
  const which = numbers.length === 1 ? `the number ${numbers[0]}` : `the numbers ${numbers.join(", ")}`;
  return element("p", { class: "notice warning" }, `The answer also used ${which}, for which there is no source; it was left out.`);
}

/** Claims that the check doubts and that could not be marked inside the text. */
export function doubtNotice(claims) {
  if (claims.length === 0) return null;
  return element("details", { class: "notice doubts" },
    element("summary", {}, claims.length === 1 ? "One statement needs checking" : `${claims.length} statements need checking`),
    claims.map((claim) => remarkCard(claim, true)));
}

export function problemNotice(problem, retry) {
  const where = problem.pointer && `At ${problem.pointer}.`;
  const wait = problem.retryAfter && `Try again in ${problem.retryAfter} seconds.`;
  return element("div", { class: "notice problem", role: "alert" },
    element("p", {}, element("strong", {}, problem.title)),
    [problem.detail, where, problem.fix, wait].filter(Boolean).map((words) => element("p", {}, words)),
    element("button", { type: "button", class: "retry", onclick: retry }, "Try again"));
}

export function stoppedNotice(retry) {
  return element("div", { class: "notice stopped" },
    element("p", {}, "Stopped before it was complete."),
    element("button", { type: "button", class: "retry", onclick: retry }, "Ask again"));
}

function conflictStatement(statement, showInContext) {
  const button = element("button", {
    type: "button",
    class: "show-in-context",
    onclick: () => showInContext(statement, button),
  }, "Show in context");
  return element("li", {},
    element("p", { class: "value" }, `${statement.value ?? ""}`),
    element("blockquote", {}, quoted(statement.quote ?? "")),
    element("div", { class: "source-foot" },
      element("div", { class: "side-place" },
        element("p", { class: "section-line" }, sectionInWords(statement.section)),
        statement.documentTitle && element("p", { class: "document-line" }, statement.documentTitle)), button));
}
