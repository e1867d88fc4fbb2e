/** A source's words, with the part that an answer rests on marked by UTF-16 offsets as the server counts them. */

import { element } from "./element.js";

const labelledLine = /^([^:\n]{1,80}): (.*)$/;

/** Words without a mark. */
export function quoted(text) {
  return sourceText(text, { start: 0, end: 0 });
}

/** A paragraph, or a definition list where every line is "Header: value", as table rows are. */
export function sourceText(text, { start, end }) {
  const mark = marker(text, start, end);
  const lines = text.split("\n");
  if (lines.length < 2 || !lines.every((line) => labelledLine.test(line))) {
    return element("p", { class: "source-text" }, mark(0, text.length));
  }
  let offset = 0;
  const rows = lines.map((line) => {
    const header = offset + line.indexOf(": ");
    const row = element("div", {},
      element("dt", {}, mark(offset, header)),
      element("dd", {}, mark(header + 2, offset + line.length)));
    offset += line.length + 1;
    return row;
  });
  return element("dl", { class: "source-text" }, rows);
}

/**
 * Where the quote stands in the passage as it is now: at its offsets, elsewhere after the passage was edited, or
 * nowhere, which is null.
 */
export function placeOf(quote, passageText, start) {
  if (!quote) return { start: 0, end: 0 };
  if (passageText.startsWith(quote, start ?? 0)) return { start: start ?? 0, end: (start ?? 0) + quote.length };
  const found = passageText.indexOf(quote);
  return found < 0 ? null : { start: found, end: found + quote.length };
}

/** The nodes for a stretch of the text, cut where the mark begins and ends. */
function marker(text, start, end) {
  return (from, to) => {
    const first = Math.min(Math.max(start, from), to);
    const last = Math.max(Math.min(end, to), first);
    return [
      text.slice(from, first),
      last > first && element("mark", { class: "quote" }, text.slice(first, last)),
      text.slice(last, to),
    ];
  };
}
