/**
 * The changes of the corpus that this page knows of: those that the server tells and those that the reader began. They
 * are followed until they are over, wherever the reader goes meanwhile.
 */

import { announce } from "../app/announce.js";
import { call, readJson } from "../app/api.js";
import { readIndex } from "../app/corpus-version.js";
import { readEvents } from "../app/event-stream.js";
import { plural } from "../app/words.js";
import { countsInWords } from "./library-words.js";

/** Milliseconds before a connection that broke is tried again. */
const pause = 1500;

/** Milliseconds between looks for jobs that others begin: the server follows the corpus folder by itself. */
const between = 4000;

/** Jobs by id, `{...job, title}`; the newest first when they are told. */
const known = new Map();
const followed = new Set();
let draw = () => {};

export const allJobs = () => [...known.values()].reverse();

export const isOver = ({ state }) => state === "done" || state === "failed";

/** `listener` hears of every change of a job; the one before hears no more. */
export function onJobs(listener) {
  draw = listener;
}

/** Takes in what the server tells of earlier jobs and those under way; gives those that were not known. */
export async function readJobs() {
  const { jobs = [] } = await readJson("jobs");
  const unknown = [...jobs].reverse().filter(({ id }) => !known.has(id));
  unknown.forEach((job) => take(job));
  return unknown;
}

/** Looks now and then for jobs that others begin, while `node` is shown and the window is looked at. */
export function watchJobs(node) {
  const timer = setInterval(() => {
    if (!node.isConnected) return clearInterval(timer);
    if (document.visibilityState === "visible") look().catch(() => {});
  }, between);
}

async function look() {
  for (const job of (await readJobs()).filter(isOver)) await finish(job.id);
}

/** A job that the reader began, "Adding 3 files". */
export function begin(job, title) {
  take(job, title);
}

function take(job, title) {
  const before = known.get(job.id);
  known.set(job.id, { ...job, title: title ?? before?.title });
  draw();
  if (isOver(job) || followed.has(job.id)) return;
  followed.add(job.id);
  follow(job.id);
}

async function follow(id) {
  while (!isOver(known.get(id))) {
    try {
      await (known.get(id).title === undefined ? lookAt(id) : listen(id));
    } catch (problem) {
      if (problem.status === 404) return lose(id);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  followed.delete(id);
  await finish(id);
}

async function finish(id) {
  announce(outcomeInWords(known.get(id)));
  await readIndex().catch(() => {});
  draw(known.get(id));
}

/** A job that others began may be forgotten at any moment: it is looked for in the list. */
async function lookAt(id) {
  await new Promise((resolve) => setTimeout(resolve, pause));
  const job = (await readJson("jobs")).jobs?.find((each) => each.id === id);
  if (!job) throw Object.assign(new Error("forgotten"), { status: 404 });
  take(job);
}

async function listen(id) {
  const response = await call(`jobs/${encodeURIComponent(id)}`, { headers: { Accept: "text/event-stream" } });
  for await (const { name, data } of readEvents(response.body)) {
    const job = JSON.parse(data);
    take({ ...job, files: name === "done" ? job.files : merged(known.get(id).files, job.files) });
  }
}

/** Each event tells of the files that are new since the one before. */
function merged(before, fresh) {
  const files = new Map([...before, ...fresh].map((file) => [file.path, file]));
  return [...files.values()];
}

/** The server forgot it: one that nobody asked for because it brought nothing, another because it was started again. */
function lose(id) {
  followed.delete(id);
  if (known.get(id).title === undefined) {
    known.delete(id);
    return draw();
  }
  take({ ...known.get(id), state: "failed", problem: {
    what: "the server was started again while this went on", where: "",
    fix: "have the corpus folder read again: what was done is kept, the rest is taken up",
  } });
}

function outcomeInWords(job) {
  const { state, title, problem } = job;
  const what = title ?? "The change of the corpus";
  if (state === "failed") return `${what} failed: ${problem?.what ?? "nobody knows why"}.`;
  return `${what} is done: ${briefly(job)}.`;
}

/** "2 documents added, 1 gone; 3 files could not be read". */
export function briefly({ change, files }) {
  const { added, changed, gone } = change;
  const documents = countsInWords({ added: added.length, changed: changed.length, gone: gone.length });
  const failed = files.filter(({ outcome }) => outcome === "failed").length;
  return [documents ? `documents: ${documents}` : "no document is different", failed > 0 && `${plural(failed, "file")} could not be read`].filter(Boolean).join("; ");
}
