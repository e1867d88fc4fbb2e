/**
 * The conversation on the page: asks, takes in what streams back, and keeps both. An answer goes on arriving while
 * the reader looks at another conversation.
 */

import { announce } from "./announce.js";
import { Problem } from "./api.js";
import { ask } from "./ask.js";
import { fail, newConversation, newTurn, receive, requestOf, restart, restartInOwnWords, showWritten, stop } from "./conversation.js";
import { noteAnswered } from "./corpus-version.js";
import { findConversation, keepConversation, shown } from "./storage.js";
import { turnView } from "./turn-view.js";
import { checkedInWords, plural, stepInWords } from "./words.js";
import { welcome } from "./welcome.js";

/** Why an answer is stopped whose conversation is deleted. */
const forgotten = new DOMException("The conversation was deleted", "AbortError");

/**
 * `place` is the element to draw in; `tools` open sources, copy and tell the `mode` and the `scope` that the reader chose;
 * `changed(chat)` hears of every change of state.
 */
export function createChat(place, tools, { changed, notKept }) {
  /** Answers under way, by conversation: `{conversation, controller}`. */
  const running = new Map();
  const views = new Map();
  let current = newConversation();

  function open(conversation) {
    current = running.get(conversation.id)?.conversation ?? conversation;
    shown.set(current.id);
    draw();
    changed();
  }

  function draw() {
    views.clear();
    place.replaceChildren(...current.turns.map(viewOf));
    if (current.turns.length === 0) place.replaceChildren(welcome(askNow));
  }

  function viewOf(turn) {
    const view = turnView(turn, { ...tools, ask: askNow, retry, inOwnWords, backToWritten });
    views.set(turn.id, view);
    return view.node;
  }

  function askNow(question) {
    if (running.has(current.id)) return;
    const turn = newTurn(question, tools.mode(), tools.scope());
    if (current.turns.length === 0) place.replaceChildren();
    current.turns.push(turn);
    place.append(viewOf(turn));
    run(current, turn);
  }

  function retry(turn) {
    if (running.has(current.id)) return;
    restart(turn);
    run(current, turn);
  }

  function inOwnWords(turn) {
    if (running.has(current.id)) return;
    restartInOwnWords(turn);
    run(current, turn);
    views.get(turn.id)?.focus();
  }

  function backToWritten(turn) {
    if (running.has(current.id)) return;
    showWritten(turn);
    keep(current);
    views.get(turn.id)?.update();
    views.get(turn.id)?.focus();
    announce(outcomeInWords(turn));
    changed();
  }

  async function run(conversation, turn) {
    const controller = new AbortController();
    running.set(conversation.id, { conversation, controller });
    const refresh = oncePerFrame(() => views.get(turn.id)?.update());
    refresh.now();
    keep(conversation);
    changed();
    views.get(turn.id)?.node.scrollIntoView({ block: "start" });
    try {
      for await (const event of ask(requestOf(conversation, turn), controller.signal)) {
        receive(turn, event);
        if (event.name === "status" && conversation === current) announce(stepInWords(turn.step));
        refresh();
      }
    } catch (failure) {
      if (failure.name === "AbortError") stop(turn);
      else fail(turn, failure instanceof Problem ? failure : unexpected(failure));
    }
    noteAnswered(turn.answer.index?.version);
    running.delete(conversation.id);
    if (controller.signal.reason !== forgotten) keep(conversation);
    refresh.now();
    if (conversation === current) announce(outcomeInWords(turn));
    changed();
  }

  function keep(conversation) {
    conversation.updatedAt = Date.now();
    if (!keepConversation(conversation)) notKept();
  }

  /** The answer under way stops; what has come stays. */
  function stopNow(id = current.id) {
    running.get(id)?.controller.abort();
  }

  /** For conversations that are deleted: an answer still under way must not bring one back. */
  function forget(...ids) {
    ids.forEach((id) => running.get(id)?.controller.abort(forgotten));
    if (ids.includes(current.id)) open(newConversation());
  }

  window.addEventListener("pagehide", () => running.forEach(({ conversation, controller }) => {
    keepConversation(conversation);
    controller.abort();
  }));

  return {
    open,
    forget,
    forgetAll: () => forget(...running.keys(), current.id),
    ask: askNow,
    stop: stopNow,
    current: () => current,
    isAsking: () => running.has(current.id),
    begin: () => open(newConversation()),
    restore: () => open(findConversation(shown.get()) ?? newConversation()),
  };
}

/** A mistake in the page itself: the reader gets a sentence, the console the rest. */
function unexpected(failure) {
  console.error(failure);
  return { title: "The answer could not be shown", detail: `${failure.message}` };
}

function outcomeInWords({ state, answer, problem }) {
  if (state === "failed") return `The answer failed: ${problem.title}.`;
  if (state === "stopped") return "The answer was stopped.";
  if (answer.abstained) return "The corpus does not answer this.";
  const checked = checkedInWords(answer);
  return `The answer is complete, with ${plural(answer.citations.length, "source")}.${checked && ` ${checked}.`}`;
}

/** Tokens may come faster than the screen shows them. */
function oncePerFrame(action) {
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(later.now);
  };
  later.now = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    action();
  };
  return later;
}
