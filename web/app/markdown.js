/**
 * The part of Markdown that answers use: paragraphs, headings, lists and tables (markdown-table.js), with what
 * markdown-inline.js reads inside them. Single asterisks and underscores stay as they are, because quoted sources contain them.
 */

import { element } from "./element.js";
import { inlineNodes } from "./markdown-inline.js";
import { isTable, tableFrame } from "./markdown-table.js";

const bullet = /^\s*[-*•]\s+(?=\S)/;
const ordinal = /^\s*\d{1,3}[.)]\s+(?=\S)/;
const heading = /^#{1,6}\s+(?=\S)/;

/** Text as blocks `{kind, lines}`. A block that is still being streamed is a block like any other. */
export function parseBlocks(text) {
  const blocks = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (kind === "blank") blocks.push({ kind, lines: [] });
    else if (last && continues(last, kind)) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.filter(({ kind }) => kind !== "blank");
}

/** `marker(n)` returns the node for a marker `[n]`, or null where there is no such source; `remark(i)` likewise. */
export function renderBlock({ kind, lines }, context) {
  switch (kind) {
    case "heading": return element("h3", {}, inlineNodes(lines[0].replace(heading, ""), context));
    case "bullets": return element("ul", {}, items(lines, bullet, context));
    case "ordered": return element("ol", { start: parseInt(lines[0].trim(), 10) }, items(lines, ordinal, context));
    case "table": return isTable(lines) ? tableFrame(lines, context) : paragraph(lines, context);
    default: return paragraph(lines, context);
  }
}

export function renderMarkdown(text, context) {
  return parseBlocks(text).map((block) => renderBlock(block, context));
}

function kindOf(line) {
  if (line.trim() === "") return "blank";
  if (heading.test(line)) return "heading";
  if (bullet.test(line)) return "bullets";
  if (ordinal.test(line)) return "ordered";
  return line.trimStart().startsWith("|") ? "table" : "paragraph";
}

/** A plain line belongs to the list item above it; a heading stands alone. */
function continues(block, kind) {
  if (block.kind === "heading" || block.kind === "blank") return false;
  return block.kind === kind || (kind === "paragraph" && block.kind !== "table");
}

function paragraph(lines, context) {
  return element("p", {}, inlineNodes(lines.join(" "), context));
}

function items(lines, sign, context) {
  const texts = [];
  for (const line of lines) {
    if (sign.test(line)) texts.push(line.replace(sign, ""));
    else texts.push(`${texts.pop()} ${line.trim()}`);
  }
  return texts.map((text) => element("li", {}, inlineNodes(text, context)));
}
