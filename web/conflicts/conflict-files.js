/** The conflicts as files: a row per statement for a spreadsheet, and a text to read. */

import { csv, saveFile } from "../app/save-file.js";
import { kindInWords } from "../app/words.js";
import { placeInWords } from "./conflict-card.js";
import { severities, severityOf } from "./conflict-order.js";

const header = ["trial", "name", "severity", "attribute", "explanation", "value", "document", "documentTitle", "passage", "section", "quote"];

/** `groups` are as the page shows them: `[{nctId, name, conflicts}]`. */
export function saveConflictsAsCsv(groups) {
  const rows = groups.flatMap(({ nctId, name, conflicts }) => conflicts.flatMap((conflict) =>
    (conflict.statements ?? []).map((statement) => [nctId, name, severityOf(conflict), conflict.attribute, conflict.explanation,
      statement.value, statement.documentId, statement.documentTitle, statement.passageId, placeInWords(statement), statement.quote])));
  saveFile("docent-conflicts.csv", "text/csv", csv([header, ...rows]));
}

export function saveConflictsAsMarkdown(groups) {
  const text = ["# Conflicts between sources", ...groups.map(groupAsMarkdown)].join("\n\n");
  saveFile("docent-conflicts.md", "text/markdown", `${text}\n`);
}

function groupAsMarkdown({ nctId, name, conflicts }) {
  const title = name && name !== nctId ? `${name} (${nctId})` : nctId;
  return [`## ${escaped(title)}`, ...conflicts.map(conflictAsMarkdown)].join("\n\n");
}

function conflictAsMarkdown(conflict) {
  return [
    `### ${kindInWords(conflict.attribute)}: ${severities[severityOf(conflict)].label.toLowerCase()}`,
    escaped(conflict.explanation ?? ""),
    ...(conflict.statements ?? []).map((statement) => [
      `**${escaped(`${statement.value ?? ""}`)}** (${escaped([placeInWords(statement), statement.documentTitle].filter(Boolean).join(", "))}; \`${statement.passageId}\`)`,
      `> ${escaped(statement.quote ?? "").replace(/\n/g, "\n> ")}`,
    ].join("\n\n")),
  ].filter(Boolean).join("\n\n");
}

/** Words of a source stay words: nothing in them becomes markup. */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
