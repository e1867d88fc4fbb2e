/** The changes of the corpus, newest first: those under way, and the last that are over. */

import { element } from "../app/element.js";
import { jobCard } from "./job-card.js";
import { allJobs, isOver } from "./jobs.js";

/** Jobs that are over and still shown. */
const remembered = 5;

/** Cards are drawn again only when their job changed: who reads or unfolds one is not disturbed by another. */
export function createJobList() {
  const node = element("section", { class: "jobs", "aria-label": "Changes of the corpus", hidden: true });
  const shown = new Map();

  function show() {
    const jobs = allJobs().filter((job) => !isIdle(job));
    const last = jobs.filter(isOver).slice(0, remembered);
    const wanted = jobs.filter((job) => !isOver(job) || last.includes(job));
    for (const [id, { card }] of shown) if (!wanted.some((job) => job.id === id)) forget(id, card);
    [...wanted].reverse().forEach(draw);
    node.hidden = wanted.length === 0;
  }

  function draw(job) {
    const before = shown.get(job.id);
    if (before?.job === job) return;
    const open = before?.open ?? new Map();
    const card = jobCard(job, open);
    const part = before?.card.contains(document.activeElement) && document.activeElement.closest("details")?.dataset.part;
    if (before) before.card.replaceWith(card);
    else node.prepend(card);
    if (part) card.querySelector(`[data-part="${part}"] summary`)?.focus();
    shown.set(job.id, { job, card, open });
  }

  function forget(id, card) {
    card.remove();
    shown.delete(id);
  }

  return { node, show };
}

/** A look at the folder that found nothing, and that the reader did not ask for. */
function isIdle({ state, title, files, change }) {
  return state === "done" && title === undefined && files.length === 0
    && change.added.length + change.changed.length + change.gone.length === 0;
}
