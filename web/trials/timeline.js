/** When a trial ran and when it was published: a track to scale, and below it the same in words. */

import { element, externalLink } from "../app/element.js";
import { nameOf } from "./papers.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `papers` are `{title, year, address}`; those without a year are not on the track. */
export function timeline(trial, papers) {
  const start = point(trial.startDate ?? trial.start, "Start");
  const completion = point(trial.completionDate ?? trial.completion, "Completion");
  const published = papers.filter(({ year }) => year).map((paper) => ({ ...point(`${paper.year}`, "Published"), paper }));
  const events = [start, completion, ...published].filter(Boolean).sort((one, other) => one.from - other.from);
  if (events.length === 0) return element("p", { class: "nothing" }, "No dates are recorded for this trial.");
  const absent = [!start && "The start is not recorded.", !completion && "The completion is not recorded."].filter(Boolean);
  return [
    events.length > 1 && track(events, start, completion),
    element("ol", { class: "timeline-list" }, events.map(({ label, words, paper }) => element("li", {},
      element("span", { class: "when" }, words), element("span", {}, label,
        paper && [": ", paper.address ? externalLink(paper.address, nameOf(paper)) : nameOf(paper)])))),
    absent.length > 0 && element("p", { class: "quiet" }, absent.join(" ")),
  ];
}

/** A date to the precision that is known, as a stretch of years: "2018" is all of 2018. */
function point(date, label) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? "") ?? [];
  if (!year) return null;
  const at = Number(year);
  if (!month) return { label, from: at, to: at + 1, words: year };
  const from = at + (month - 1) / 12 + (day ? (day - 1) / 365 : 0);
  return { label, from, to: from + (day ? 0.003 : 1 / 12), words: [day && Number(day), months[month - 1], year].filter(Boolean).join(" ") };
}

function track(events, start, completion) {
  const first = Math.floor(Math.min(...events.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...events.map(({ to }) => to)));
  const placed = (node, from, to = from) => {
    node.style.left = `${((from - first) / (last - first)) * 100}%`;
    if (to > from) node.style.width = `${((to - from) / (last - first)) * 100}%`;
    return node;
  };
  const step = Math.ceil((last - first) / 10);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step);
  return element("div", { class: "track", "aria-hidden": "true" },
    years.map((year) => placed(element("span", { class: "year" }, `${year}`), year)),
    start && completion && placed(element("span", { class: "run" }), start.from, completion.to),
    events.map(({ label, from, to }) => placed(element("span", { class: `event ${label.toLowerCase()}` }), (from + to) / 2)));
}
