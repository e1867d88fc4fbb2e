/** The calls to Docent's HTTP interface. What fails is always a `Problem`, so that the page can show it in one way. */

const base = new URL("../v1/", import.meta.url);

/** What was read and is kept, a map for each kind. */
const memories = [];

/** An error that the reader can understand: RFC 9457's fields, and `retryAfter` in seconds where the server names it. */
export class Problem extends Error {
  constructor({ title, detail, pointer, fix, status, retryAfter }) {
    super(title);
    Object.assign(this, { title, detail, pointer, fix, status, retryAfter });
  }
}

/** The response to a call, or a `Problem`; a cancelled call throws the browser's own AbortError. */
export async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(addressOf(path), options);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Where a call goes, "documents". */
export function addressOf(path) {
  return new URL(path, base);
}

export async function readJson(path, options) {
  const response = await call(path, options);
  try {
    return await response.json();
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem({ title: "The server's reply could not be read", detail: "It was not JSON, or it was cut short." });
  }
}

export const readPassage = remembered((id) => readJson(`passages/${encodeURIComponent(id)}`));

export const readReference = remembered((documentId, number) =>
  readJson(`references/${encodeURIComponent(documentId)}/${number}`, {
    headers: { Accept: "application/vnd.citationstyles.csl+json, application/json" },
  }));

export const readTrial = remembered((nctId) => readJson(`trials/${encodeURIComponent(nctId)}`));

/** What was read of the corpus counts no more: it has changed. */
export function forgetWhatWasRead() {
  memories.forEach((memory) => memory.clear());
}

/** Every trial of the corpus. */
export async function readTrials() {
  return (await readJson("trials")).trials ?? [];
}

/** Where sources contradict each other. */
export async function readConflicts() {
  const told = await readJson("conflicts");
  return Array.isArray(told) ? told : told.conflicts ?? [];
}

/** A document or reference in a bibliographic format, as text. */
export async function readText(path, mediaType) {
  const response = await call(path, { headers: { Accept: mediaType } });
  return response.text();
}

/** Nobody answered. */
export function unreachable() {
  const offline = navigator.onLine === false;
  return new Problem({
    title: "Docent cannot be reached",
    detail: offline
      ? "This device is offline. Your conversations are kept in this browser."
      : "The server does not answer: it may have stopped, or the network is down.",
  });
}

async function problemOf(response) {
  const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
  return problemTold(response, await response.json().catch(() => ({})), retryAfter);
}

/** The problem that a response tells, or that it has the status it has. */
export function problemTold({ status, statusText }, told, retryAfter) {
  return new Problem({ title: `The server answered ${status} ${statusText}`.trim(), status, retryAfter, ...told });
}

/** Asks once per arguments; a failure is forgotten, so that the next try goes to the server again. */
function remembered(read) {
  const known = new Map();
  memories.push(known);
  return (...parts) => {
    const key = parts.join(" ");
    if (!known.has(key)) {
      const pending = read(...parts);
      pending.catch(() => known.delete(key));
      known.set(key, pending);
    }
    return known.get(key);
  };
}
