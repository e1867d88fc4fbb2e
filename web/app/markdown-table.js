/** Tables of an answer's Markdown: their cells, their place on the page and their rows as a file. */

import { element } from "./element.js";
import { inlineNodes, numbersOf } from "./markdown-inline.js";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const marker = /\s*[[【](\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)[\]】]/g;
const notStated = "not stated";

/** Whether lines that begin with `|` are a table: the second draws the rule below the names. */
export function isTable(lines) {
  return rule.test(lines[1] ?? "");
}

/** A frame of its own to scroll in: the page never grows wider than the window. */
export function tableFrame(lines, context) {
  const [head, ...rows] = cellsOf(lines);
  return element("div", { class: "table-frame", tabindex: 0, role: "group", "aria-label": nameOf(head) },
    element("table", {},
      element("thead", {}, element("tr", {}, head.map((text) => headCell(text, context)))),
      element("tbody", {}, rows.map((cells) => row(cells, head.length, context)))));
}

/** Rows for a spreadsheet: in each cell its words, and the numbers of its sources in brackets. */
export function tableRows(lines) {
  return cellsOf(lines).map((cells) => cells.map((cell) => cell.replace(marker, (_, numbers) => ` [${numbersOf(numbers).join(", ")}]`)
    .replace(/\\([\\[\]()*_|#`-])/g, "$1").trim()));
}

function row(cells, width, context) {
  return element("tr", {}, Array.from({ length: width }, (_, column) => cell(cells[column] ?? "", column, context)));
}

function cell(text, column, context) {
  const words = inlineNodes(text, context);
  if (column === 0) return element("th", { scope: "row" }, words);
  return element("td", text === notStated ? { class: "not-stated" } : {}, words);
}

/** The corner above the rows' names has nothing to say and names no column. */
function headCell(text, context) {
  return text === "" ? element("td", {}) : element("th", { scope: "col" }, inlineNodes(text, context));
}

function nameOf(head) {
  const names = head.filter((text) => text !== "").map((text) => text.replace(/\\(.)/g, "$1"));
  return `Table: ${names.join(", ")}`;
}

function cellsOf(lines) {
  return lines.filter((_, index) => index !== 1).map((line) =>
    line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "").split(/(?<!\\)\|/).map((text) => text.trim()));
}
