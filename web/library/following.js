/** What is still to come after a change: passages are found by their words at once, by their meaning later. */

import { announce } from "../app/announce.js";
import { element } from "../app/element.js";
import { plural } from "../app/words.js";
import { restInWords } from "./library-words.js";

/** `show(vectors)` tells how far `{done, total}` are; the card is there only while something is missing. */
export function createFollowing() {
  const bar = element("progress", { "aria-label": "Passages found by meaning" });
  const count = element("p", { class: "quiet" });
  const node = element("article", { class: "job following", hidden: true, "aria-label": "Search by meaning follows" },
    element("header", {}, element("h3", {}, "Search by meaning follows"),
      element("span", { class: "quiet" }, "What was added is found by its words already, and can be asked about.")),
    element("div", { class: "job-progress" }, bar, count));
  let first = null;

  function show({ done, total }) {
    const wasComing = !node.hidden;
    node.hidden = done >= total;
    if (node.hidden) {
      first = null;
      if (wasComing) announce("All passages are found by their meaning now.");
      return;
    }
    if (first === null || total !== first.total || done < first.done) first = { done, total, at: performance.now() };
    Object.assign(bar, { max: total, value: done });
    count.textContent = [`${done.toLocaleString("en")} of ${plural(total, "passage")}, the newest first`,
      restInWords(secondsLeft({ done, total }))].filter(Boolean).join(" · ");
  }

  /** At the speed since the first look. */
  function secondsLeft({ done, total }) {
    const came = done - first.done;
    return came > 0 ? (total - done) * (performance.now() - first.at) / 1000 / came : undefined;
  }

  return { node, show };
}
