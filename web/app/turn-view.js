/** One question with its answer, drawn from the turn's data; drawn again whenever the data changes. */

import { element, icon, present } from "./element.js";
import { answerText } from "./answer-text.js";
import { abstention, conflictNotice, doubtNotice, lostMarkersNotice, problemNotice, stoppedNotice, warningNotices } from "./notices.js";
import { retrievedNotCited } from "./passage-links.js";
import { numbersWithoutSource } from "./remarks.js";
import { sourceList } from "./source-list.js";
import { hasTable, saveTables } from "./table-file.js";
import { authorInWords, checkedInWords, duration, plural, stepInWords, usageInWords } from "./words.js";

/** `tools` are the popover and what the reader can do: `showSource`, `retry`, `copy`, `ask`, `inOwnWords`, `backToWritten`. */
export function turnView(turn, tools) {
  const showInContext = (citation, from) => tools.showSource(citation, turn.answer.citations, from);
  const text = answerText({ popover: tools.popover, showInContext });
  const progress = element("p", { class: "progress" });
  const body = element("div", { class: "answer" }, progress, text.node);
  const rest = element("div", { class: "answer-rest" });
  const question = element("h2", { class: "question", id: `question-${turn.id}`, tabindex: -1 }, turn.question);
  const scope = turn.scope && element("p", { class: "asked-of" }, "Asked of ", element("a", { href: `#/library/${encodeURIComponent(turn.scope.id)}` }, turn.scope.title), " alone");
  const understood = element("p", { class: "understood" });
  const node = element("article", { class: "turn", id: `turn-${turn.id}`, "aria-labelledby": question.id }, ...present([question, scope, understood, body, rest]));

  function update() {
    node.dataset.state = turn.state;
    body.setAttribute("aria-busy", `${turn.state === "asking"}`);
    progress.hidden = turn.state !== "asking";
    progress.textContent = progressInWords(turn);
    understood.textContent = understoodInWords(turn.answer);
    understood.hidden = understood.textContent === "";
    const isAbstention = turn.state === "done" && turn.answer.abstained;
    text.node.hidden = isAbstention;
    const unplaced = isAbstention ? [] : text.show(turn);
    if (turn.state !== "asking") rest.replaceChildren(...finished(unplaced, isAbstention).flat().filter(Boolean));
    else rest.replaceChildren(...turn.answer.conflicts.map((conflict) => conflictNotice(conflict, showInContext)));
  }

  function finished(unplaced, isAbstention) {
    const { answer } = turn;
    return [
      turn.state === "failed" && problemNotice(turn.problem ?? { title: "The answer failed" }, () => tools.retry(turn)),
      turn.state === "stopped" && stoppedNotice(() => tools.retry(turn)),
      isAbstention && abstention(answer, showInContext),
      turn.state === "done" && checked(answer),
      answer.conflicts.map((conflict) => conflictNotice(conflict, showInContext)),
      warningNotices(answer.warnings),
      turn.state === "done" && lostMarkersNotice(numbersWithoutSource(answer)),
      doubtNotice(unplaced),
      actions(),
      sourceList(turn, showInContext),
      !isAbstention && retrievedNotCited(answer, showInContext),
      turn.state === "done" && colophon(answer),
      followUps(answer),
    ];
  }

  function actions() {
    const { answer, written, state } = turn;
    const buttons = [
      answer.answer && !answer.abstained && copyButton(),
      state === "done" && hasTable(answer) && action("Save table as CSV", () => saveTables(turn)),
      state === "done" && answer.mode === "generative" && action("Show in the corpus’s own words", () => tools.inOwnWords(turn)),
      written && action("Back to the written answer", () => tools.backToWritten(turn)),
    ].filter(Boolean);
    return buttons.length > 0 && element("div", { class: "answer-actions" }, buttons);
  }

  function copyButton() {
    const button = element("button", { type: "button", class: "copy-answer", onclick: () => tools.copy(turn, button) },
      icon("copy"), element("span", {}, "Copy with citations"));
    return button;
  }

  function followUps(answer) {
    if (turn.state !== "done" || !(answer.followUps?.length > 0)) return null;
    return element("div", { class: "follow-ups", role: "group", "aria-label": "Suggested questions" },
      answer.followUps.map((suggestion) => element("button", { type: "button", class: "follow-up", onclick: () => tools.ask(suggestion) }, suggestion)));
  }

  update();
  return { node, update, focus: () => question.focus() };
}

function progressInWords({ step, answer }) {
  const found = answer.retrieved.length;
  const searched = found > 0 && step !== "retrieve" ? `, ${plural(found, "passage")} found` : "";
  return `${stepInWords(step)}${searched}`;
}

/** A follow-up as it was looked up: a reader who sees it misunderstood can ask again in full. */
function understoodInWords({ standaloneQuestion }) {
  return standaloneQuestion ? `Understood as “${standaloneQuestion}”` : "";
}

function action(name, onclick) {
  return element("button", { type: "button", class: "other-words", onclick }, name);
}

/** One line on all statements of a written answer, where the sentences tell of those that fail. */
function checked(answer) {
  const words = checkedInWords(answer);
  return words && element("p", { class: "checked" }, `${words}.`);
}

/** How the answer came about: whose words, how much was searched, how long it took, tokens, which index. */
function colophon(answer) {
  const { index, timings, usage } = answer;
  const facts = [
    authorInWords(answer),
    usageInWords(usage),
    index && `searched ${plural(index.passages, "passage")} in ${plural(index.documents, "document")}`,
    timings?.total >= 0 && duration(timings.total),
    index?.version && `index ${index.version}`,
  ].filter(Boolean);
  return facts.length === 0 ? null : element("p", { class: "colophon" }, facts.join(" · "));
}
