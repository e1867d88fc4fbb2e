/** The tables of an answer as a file for a spreadsheet. */

import { parseBlocks } from "./markdown.js";
import { isTable, tableRows } from "./markdown-table.js";
import { asFileName, csv, saveFile } from "./save-file.js";

export function hasTable({ answer }) {
  return tablesIn(answer).length > 0;
}

/** Tables, and the sources that their numbers name. */
export function saveTables({ question, answer }) {
  const sources = [...answer.citations].sort((one, other) => one.n - other.n)
    .map(({ n, passageId, title, doi, quote }) => [`[${n}]`, passageId, title, doi ?? "", quote]);
  const rows = [...tablesIn(answer.answer).flatMap((lines) => [...tableRows(lines), []]),
    ["source", "passage", "title", "doi", "quote"], ...sources];
  saveFile(`docent-${asFileName(question) || "table"}.csv`, "text/csv", csv(rows));
}

function tablesIn(markdown) {
  return parseBlocks(markdown).filter(({ kind, lines }) => kind === "table" && isTable(lines)).map(({ lines }) => lines);
}
