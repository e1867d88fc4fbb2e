/** The forest plot on the page: drawn anew for each width, its rows to be opened by pointer and by keyboard. */

import { element } from "../app/element.js";
import { drawForest } from "./forest-drawing.js";
import { rowInWords } from "./forest-lines.js";

/** A sheet between its margins, in pixels. */
const paper = 680;

/** `open(result, control)` shows the words that a row rests on; `canOpen(result)` tells whether there are any. */
export function forestPlot(results, { open, canOpen, label }) {
  const frame = element("div", { class: "forest", "aria-busy": "true" });
  const controls = results.map((result) => rowControl(result));
  let drawnWidth = 0;

  async function draw(width = Math.floor(frame.clientWidth)) {
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

  /** The drawing is new each time, the controls on it stay the same: a panel gives the focus back to one. */
  function show(markup, lines, width) {
    const focused = frame.querySelector(":focus");
    const drawing = document.importNode(new DOMParser().parseFromString(markup, "image/svg+xml").documentElement, true);
    const ink = svgElement("g", { "aria-hidden": "true" });
    ink.append(...drawing.childNodes);
    drawing.append(ink, ...lines.filter(({ kind }) => kind === "row").map(({ result, top, height }) => {
      const control = controls[results.indexOf(result)];
      control.replaceChildren(svgElement("rect", { x: 1, y: top + 1, width: width - 2, height: height - 2, rx: 4 }));
      return control;
    }));
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", label);
    frame.replaceChildren(drawing);
    focused?.focus({ preventScroll: true });
  }

  function rowControl(result) {
    const words = rowInWords(result);
    if (!canOpen(result)) return svgElement("g", { class: "forest-row", role: "img", "aria-label": words });
    const control = svgElement("g", { class: "forest-row", role: "button", tabindex: 0, "aria-label": `${words}. Show its sentence` });
    control.addEventListener("click", () => open(result, control));
    control.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(result, control);
    });
    return control;
  }

  const observer = new ResizeObserver(() => draw());
  observer.observe(frame);
  redrawOnPaper(frame, draw);
  return frame;
}

/** Paper is narrower than most windows: shrunk to it, the words of a wide drawing could not be read. */
function redrawOnPaper(frame, draw) {
  const gone = new AbortController();
  const whileShown = (action) => () => (frame.isConnected ? action() : gone.abort());
  window.addEventListener("beforeprint", whileShown(() => draw(Math.min(frame.clientWidth, paper))), { signal: gone.signal });
  window.addEventListener("afterprint", whileShown(() => draw()), { signal: gone.signal });
}

function svgElement(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  return node;
}
