/** One question to the server and its answer as a stream of `{name, data}` events; the last is `done` or `error`. */

import { Problem, call } from "./api.js";
import { readEvents } from "./event-stream.js";

/** Milliseconds of silence after which a connection counts as broken: three of the server's heartbeats. */
const silence = 45_000;

export async function* ask(request, signal) {
  const stalled = new AbortController();
  const watch = watchdog(() => stalled.abort());
  try {
    yield* events(request, AbortSignal.any([signal, stalled.signal]), watch.alive);
  } catch (failure) {
    if (signal.aborted) throw new DOMException("Stopped by the reader", "AbortError");
    if (stalled.signal.aborted) throw brokenOff("Nothing was heard from the server for a while.");
    throw failure instanceof TypeError ? brokenOff("The connection to the server was lost.") : failure;
  } finally {
    watch.end();
  }
}

async function* events(request, signal, alive) {
  const response = await call("ask", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(request),
    signal,
  });
  if (!(response.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) {
    yield { name: "done", data: await response.json() };
    return;
  }
  for await (const event of readEvents(response.body, alive)) {
    yield { name: event.name, data: parsed(event.data) };
    if (event.name === "done" || event.name === "error") return;
  }
  throw brokenOff("The connection closed before the answer was complete.");
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    throw brokenOff("A part of the answer could not be read.");
  }
}

function brokenOff(detail) {
  return new Problem({ title: "The answer broke off", detail });
}

function watchdog(bark) {
  let timer;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(bark, silence);
  };
  alive();
  return { alive, end: () => clearTimeout(timer) };
}
