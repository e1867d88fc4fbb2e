/** The panel that shows a source in its context, with the way to the other sources of the same answer. */

import { readPassage } from "./api.js";
import { createPane } from "./panes.js";
import { element, icon } from "./element.js";
import { changed, passageView } from "./passage-view.js";
import { documentLine, sectionLine } from "./citation-details.js";

export function createSourcesPanel(panel) {
  const heading = element("h2", { id: "sources-title", tabindex: -1 }, "Source");
  const earlier = stepButton("Previous source", "previous", () => step(-1));
  const later = stepButton("Next source", "next", () => step(1));
  const body = element("div", { class: "panel-body", tabindex: -1 });
  const pane = createPane(panel, { beside: "(min-width: 1000px)", role: "complementary" });
  panel.append(
    element("div", { class: "panel-head" }, heading, earlier, later,
      element("button", { type: "button", class: "plain", "aria-label": "Close sources", onclick: () => pane.close() }, icon("close"))),
    body);
  let shown = null;
  let siblings = [];

  /** Shows a citation; `among` are the citations of its answer, `from` the control that asked. */
  function show(citation, among, from) {
    siblings = [...among].sort((one, other) => one.n - other.n);
    pane.open(from);
    display(citation, titleFor(citation));
    heading.focus({ preventScroll: true });
  }

  async function display(citation, title) {
    shown = citation;
    heading.textContent = title;
    const at = place(citation);
    earlier.disabled = at <= 0;
    later.disabled = at < 0 || at === siblings.length - 1;
    earlier.hidden = later.hidden = siblings.length < 2 || at < 0;
    body.setAttribute("aria-busy", "true");
    try {
      const found = await readPassage(citation.passageId);
      if (shown !== citation) return;
      heading.textContent = [title, placeInWords(found.passage)].filter(Boolean).join(", ");
      fill(passageView(found, citation, move));
    } catch (problem) {
      if (shown === citation) fill(missing(problem, citation));
    }
  }

  function fill(nodes) {
    body.replaceChildren(...nodes);
    body.removeAttribute("aria-busy");
    body.scrollTop = 0;
    const marks = body.querySelectorAll("mark.quote");
    if (marks.length > 0) bringIntoView(marks[0].getBoundingClientRect().top, [...marks].at(-1).getBoundingClientRect().bottom);
  }

  /** Scrolls only if the quote's end would be out of sight: the passage's heading is worth its place. */
  function bringIntoView(top, bottom) {
    const frame = body.getBoundingClientRect();
    if (bottom > frame.bottom - 24) body.scrollTop = top - frame.top - frame.height / 5;
  }

  function move(passage) {
    display({ passageId: passage.id, quote: null }, "Passage");
    heading.focus({ preventScroll: true });
  }

  /** By number: while an answer streams in, its citations are made anew. */
  function place(citation) {
    return siblings.findIndex((each) => each.n === citation?.n);
  }

  function step(by) {
    const next = siblings[place(shown) + by];
    if (!next) return;
    display(next, titleFor(next));
    const button = by < 0 ? earlier : later;
    (button.disabled ? heading : button).focus();
  }

  function missing(problem, citation) {
    const gone = problem.status === 404;
    return [
      element("p", { class: "notice" }, gone
        ? "This passage is no longer in the corpus."
        : `${problem.title}. ${problem.detail ?? ""}`),
      gone && citation.quote ? changed(citation.quote) : null,
      sectionLine(citation),
      citation.title && documentLine(citation),
      !gone && element("button", { type: "button", onclick: () => display(citation, titleFor(citation)) }, "Try again"),
    ].filter(Boolean);
  }

  return { show, close: pane.close };
}

function titleFor({ n, quote }) {
  if (n) return `Source ${n}`;
  return quote ? "Statement" : "Passage";
}

function placeInWords({ section }) {
  return section?.number ? `section ${section.number}` : section?.title;
}

function stepButton(label, drawing, onclick) {
  return element("button", { type: "button", class: "plain", "aria-label": label, onclick }, icon(drawing));
}
