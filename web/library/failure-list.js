/** Files that could not be read: what, where, what to do. */

import { element } from "../app/element.js";
import { plural } from "../app/words.js";

const most = 200;

export function failureList(failed) {
  if (failed.length === 0) return null;
  return element("section", { class: "failures", "aria-labelledby": "failures-title" },
    element("h2", { id: "failures-title" }, `${plural(failed.length, "file")} could not be read`),
    element("p", { class: "quiet" }, "Each is tried again as soon as it changes. The others are indexed."),
    element("ul", {}, failed.slice(0, most).map(({ path, problem }) =>
      element("li", { dataset: { path } }, element("span", { class: "path" }, path), troubleLines(problem ?? {}, path)))),
    failed.length > most && element("p", { class: "quiet" }, `and ${(failed.length - most).toLocaleString("en")} more`));
}

/** The parts of a problem that say something; `where` only if it is not the path that stands there already. */
export function troubleLines({ what, where, fix }, path) {
  return [
    what && element("p", { class: "what" }, sentence(what)),
    where && !where.endsWith(path ?? "\0") && element("p", { class: "where" }, `At ${where}`),
    fix && element("p", { class: "fix" }, `What to do: ${fix}.`),
  ];
}

function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
