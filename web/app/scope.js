/** The document that questions are asked of alone, shown above the question box until the reader takes it away. */

import { announce } from "./announce.js";
import { element, icon } from "./element.js";

/** `done()` is called when the reader took it away. */
export function createScope(place, done) {
  let document = null;

  /** `{id, title}`, or null for the whole corpus. */
  function set(chosen) {
    document = chosen;
    place.hidden = document === null;
    place.replaceChildren(...(document ? shown() : []));
  }

  function shown() {
    return [
      element("span", {}, "Asking only ", element("a", { href: `#/library/${encodeURIComponent(document.id)}` }, document.title)),
      element("button", { type: "button", class: "plain", "aria-label": "Ask the whole corpus again", onclick: () => {
        set(null);
        announce("Questions go to the whole corpus again.");
        done();
      } }, icon("close")),
    ];
  }

  return { set, current: () => document };
}
