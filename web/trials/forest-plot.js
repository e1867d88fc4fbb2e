/** The forest plot on the page: drawn anew for each width, its rows to be opened by pointer and by keyboard. */

import { element } from "../app/element.js";
import { drawForest } from "./forest-drawing.js";
import { rowInWords } from "./forest-lines.js";

const svg = "http://www.w3.org/2000/svg";

/** `open(result, control)` shows the words that a row rests on; `canOpen(result)` tells whether there are any. */
export function forestPlot(results, { open, canOpen, label }) {
  const frame = element("div", { class: "forest", "aria-busy": "true" });
  let drawnWidth = 0;

  async function draw() {
    const width = Math.floor(frame.clientWidth);
    if (width < 200 || width === drawnWidth) return;
    drawnWidth = width;
    try {
      const { markup, lines } = await drawForest(results, width);
      if (width === drawnWidth) show(markup, lines, width);
    } catch (failure) {
      frame.replaceChildren(element("p", { class: "notice" }, `The plot could not be drawn (${failure.message}). The table below says the same.`));
    }
    frame.removeAttribute("aria-busy");
  }

  function show(markup, lines, width) {
    const focused = frame.querySelector(":focus")?.dataset.row;
    const drawing = document.importNode(new DOMParser().parseFromString(markup, "image/svg+xml").documentElement, true);
    const ink = document.createElementNS(svg, "g");
    ink.setAttribute("aria-hidden", "true");
    ink.append(...drawing.childNodes);
    drawing.append(ink, ...lines.filter(({ kind }) => kind === "row").map((line, place) => rowControl(line, place, width)));
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", label);
    frame.replaceChildren(drawing);
    frame.querySelector(`[data-row="${focused}"]`)?.focus();
  }

  function rowControl({ result, top, height }, place, width) {
    const area = document.createElementNS(svg, "rect");
    Object.entries({ x: 1, y: top + 1, width: width - 2, height: height - 2, rx: 4 }).forEach(([name, value]) => area.setAttribute(name, value));
    const control = document.createElementNS(svg, "g");
    const opens = canOpen(result);
    Object.entries({ class: "forest-row", role: opens ? "button" : "img", "data-row": place, "aria-label": rowInWords(result) + (opens ? ". Show its sentence" : "") })
      .forEach(([name, value]) => control.setAttribute(name, value));
    control.append(area);
    if (!opens) return control;
    control.setAttribute("tabindex", "0");
    control.addEventListener("click", () => open(result, control));
    control.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(result, control);
    });
    return control;
  }

  new ResizeObserver(draw).observe(frame);
  return frame;
}
