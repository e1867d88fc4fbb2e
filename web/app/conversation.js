/**
 * Conversations and their turns, as plain data that storage can keep.
 *
 * A turn is `{id, question, mode, scope, askedAt, state, step, attempt, answer, written, problem}`. `mode` is what was
 * asked for; `scope` the document that alone may answer, `{id, title}`, or null for all; `state` is `asking`, `done`, `stopped` or `failed`; `answer` has the shape of the server's answer and fills up
 * while it streams; `attempt` counts how often it began again. `written` is the answer that a language model gave
 * before the reader asked for the corpus's own words.
 */

export const questionLimit = 4000;
const historyLimit = 10;

export function newConversation() {
  const now = Date.now();
  return { id: newId(), title: "", createdAt: now, updatedAt: now, turns: [] };
}

/** `mode` is the server's: `auto` or `extractive`. */
export function newTurn(question, mode, scope = null) {
  return { id: newId(), question, mode, scope, askedAt: Date.now(), state: "asking", step: null, attempt: 0, answer: emptyAnswer(), written: null, problem: null };
}

/** Begins a turn again, after it was stopped or failed. */
export function restart(turn) {
  const { id, written, question, mode, scope } = turn;
  Object.assign(turn, newTurn(question, mode, scope), { id, written, attempt: following(turn) });
}

/** Begins a written answer again in the corpus's own words; the written one is kept. */
export function restartInOwnWords(turn) {
  const written = turn.answer;
  restart(turn);
  Object.assign(turn, { written, mode: "extractive" });
}

/** Puts back the answer that a language model wrote. */
export function showWritten(turn) {
  const answer = turn.written;
  Object.assign(turn, { state: "done", step: null, mode: "auto", answer, written: null, problem: null, attempt: following(turn) });
}

/** What to ask the server for. */
export function requestOf(conversation, turn) {
  const request = { question: turn.question, history: historyBefore(conversation, turn), mode: turn.mode ?? "auto" };
  return turn.scope ? { ...request, filters: { documents: [turn.scope.id] } } : request;
}

/** Takes one event of the answer's stream into the turn. */
export function receive(turn, { name, data }) {
  const { answer } = turn;
  switch (name) {
    case "status": stepOn(turn, data.step ?? null); break;
    case "sources": answer.retrieved = data.retrieved ?? []; break;
    case "token": answer.answer += data.text ?? ""; break;
    case "citation": answer.citations = [...answer.citations.filter(({ n }) => n !== data.n), data]; break;
    case "conflict": answer.conflicts.push(data); break;
    case "done": Object.assign(turn, { state: "done", step: null, answer: answerFrom(data) }); break;
    case "error": fail(turn, data); break;
    default: // A newer server may send more kinds of events; the answer is complete without them.
  }
}

/** After `restart`, what has come so far counts no more. */
function stepOn(turn, step) {
  turn.step = step;
  if (step === "restart") Object.assign(turn, { answer: { ...turn.answer, answer: "", citations: [] }, attempt: following(turn) });
}

function following({ attempt }) {
  return (attempt ?? 0) + 1;
}

export function fail(turn, { title, detail, pointer, fix, status, retryAfter }) {
  Object.assign(turn, { state: "failed", step: null, problem: { title, detail, pointer, fix, status, retryAfter } });
}

export function stop(turn) {
  Object.assign(turn, { state: "stopped", step: null });
}

/**
 * What was said before `turn`, for a follow-up. Markers are left out: their numbers mean something only beside the
 * sources of their own answer.
 */
export function historyBefore(conversation, turn) {
  const earlier = conversation.turns.slice(0, conversation.turns.indexOf(turn));
  return earlier.filter(wasAnswered).flatMap(messages).slice(-historyLimit);
}

export function titleOf(conversation) {
  return conversation.title || conversation.turns[0]?.question || "New conversation";
}

/** Everything that any answer of the conversation cites. */
export function citationsOf(conversation) {
  return conversation.turns.flatMap((turn) => turn.answer.citations);
}

/** An answer with every field that the page counts on, whatever a server sent or an older page stored. */
export function answerFrom(data) {
  const empty = emptyAnswer();
  const fits = ([name, value]) => value !== null && (!(name in empty) || sameKind(value, empty[name]));
  return { ...empty, ...Object.fromEntries(Object.entries(data ?? {}).filter(fits)) };
}

function sameKind(value, example) {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => typeof item === "string" || item instanceof Object);
  return typeof value === typeof example;
}

function emptyAnswer() {
  return { answer: "", abstained: false, citations: [], claims: [], conflicts: [], warnings: [], retrieved: [] };
}

/** Not randomUUID: browsers withhold it from pages that are served over plain HTTP from another machine. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function wasAnswered(turn) {
  return turn.answer.answer.trim() !== "" || Boolean(turn.answer.reason);
}

function messages(turn) {
  const said = turn.answer.answer || turn.answer.reason;
  return [
    { role: "user", content: turn.question },
    { role: "assistant", content: said.replace(/\s*\[\d+(?:\s*[,;]\s*\d+)*\]/g, "") },
  ];
}
