/** One conflict: what is wrong in a sentence, and the statements side by side in their own words. */

import { element, icon } from "../app/element.js";
import { sourceText } from "../app/quote.js";
import { kindInWords, sectionInWords } from "../app/words.js";
import { severities, severityOf } from "./conflict-order.js";

/** `level` is the heading's; `isNew` marks what came since the reader's last look. */
export function conflictCard(conflict, showSource, { level = "h3", isNew = false }) {
  const severity = severityOf(conflict);
  return element("article", { class: `conflict-card ${severity}`, dataset: { severity } },
    element("header", {},
      element(level, {}, kindInWords(conflict.attribute) || "Conflict"),
      severityMark(severity),
      isNew && element("span", { class: "new-mark" }, "New")),
    conflict.explanation && element("p", { class: "explanation" }, conflict.explanation),
    element("ul", { class: "sides" }, (conflict.statements ?? []).map((statement) => side(statement, showSource))));
}

/** A value longer than this is not repeated above the quote that it is marked in. */
const longest = 60;

export function severityMark(severity) {
  return element("span", { class: `severity ${severity}` }, icon(severity), severities[severity].label);
}

/** The words of one source, with the value marked where they hold it. */
function side(statement, showSource) {
  const where = placeInWords(statement);
  const button = element("button", {
    type: "button", class: "show-in-context", "aria-label": `Show in context: ${where}`,
    onclick: () => showSource({ ...statement, quote: statement.quote || null }, [], button),
  }, "Show in context");
  const { value = "", quote = "" } = statement;
  const start = quote.indexOf(value);
  return element("li", {},
    (value.length <= longest || start < 0) && element("p", { class: "value" }, value),
    element("blockquote", {}, sourceText(quote, start < 0 ? { start: 0, end: 0 } : { start, end: start + value.length })),
    element("div", { class: "source-foot" }, element("div", { class: "side-place" }, element("p", { class: "section-line" }, where), documentOf(statement)), button));
}

/** Which document says it; a registry's record says so itself. */
function documentOf({ documentId, documentTitle, section }) {
  if (!documentTitle || /^registry/i.test(sectionInWords(section))) return null;
  return element("p", { class: "document-line" }, element("a", { href: `#/library/${encodeURIComponent(documentId)}` }, documentTitle));
}

/** "4.4 Oncolytic viruses", or the record's part. */
export function placeInWords({ section, passageId, documentId }) {
  return sectionInWords(section) || passageId || documentId || "Source";
}
