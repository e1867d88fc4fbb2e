/** Files for the reader: the conversation as Markdown; what it cites as BibTeX or RIS for a reference manager. */

import { readText } from "./api.js";
import { turnAsMarkdown } from "./answer-as-text.js";
import { citationsOf, titleOf } from "./conversation.js";
import { asFileName, saveFile } from "./save-file.js";
import { plural } from "./words.js";

export const bibtex = { mediaType: "application/x-bibtex", extension: "bib", doi: /^\s*doi\s*=\s*[{"]([^}"]+)/im };
export const ris = { mediaType: "application/x-research-info-systems", extension: "ris", doi: /^DO {2}- (.+)$/im };

/** Calls at a time: a conversation may cite dozens of references. */
const atOnce = 4;

export function exportMarkdown(conversation) {
  const text = [`# ${titleOf(conversation)}`, ...conversation.turns.map(turnAsMarkdown)].join("\n\n");
  saveFile(`${fileName(conversation)}.md`, "text/markdown", `${text}\n`);
  return "The conversation was saved as Markdown.";
}

/** Resolves to a sentence that says what the file holds and what could not be had. */
export async function exportBibliography(conversation, format) {
  const paths = bibliographyPaths(citationsOf(conversation));
  if (paths.length === 0) return "This conversation cites nothing yet.";
  const results = await inTurns(paths, atOnce, (path) => readText(path, format.mediaType).catch((problem) => problem));
  const entries = withoutDoubles(results.filter((result) => typeof result === "string"), format);
  const unresolved = results.filter(({ status }) => status === 404).length;
  const failed = results.filter((result) => typeof result !== "string").length - unresolved;
  if (entries.length > 0) saveFile(`${fileName(conversation)}.${format.extension}`, format.mediaType, `${entries.join("\n\n")}\n`);
  return [
    entries.length > 0 ? `${plural(entries.length, "entry", "entries")} saved.` : "Nothing could be saved.",
    unresolved > 0 && `${plural(unresolved, "cited reference is", "cited references are")} not resolved by the corpus.`,
    failed > 0 && `${plural(failed, "entry", "entries")} could not be read from the server: try again.`,
  ].filter(Boolean).join(" ");
}

/** The documents cited, and the references that the cited passages give. */
function bibliographyPaths(citations) {
  const documents = citations.map(({ documentId }) => `documents/${encodeURIComponent(documentId)}`);
  const references = citations.flatMap(({ documentId, references: numbers = [] }) =>
    numbers.map((number) => `references/${encodeURIComponent(documentId)}/${number}`));
  return [...new Set([...documents, ...references])];
}

/** One publication may be a document here and a reference there: the first entry with a DOI stays. */
function withoutDoubles(entries, format) {
  const known = new Map();
  for (const entry of entries.map((text) => text.trim()).filter(Boolean)) {
    const key = format.doi.exec(entry)?.[1].trim().toLowerCase() ?? entry;
    if (!known.has(key)) known.set(key, entry);
  }
  return [...known.values()];
}

async function inTurns(values, width, action) {
  const results = [];
  for (let start = 0; start < values.length; start += width) {
    results.push(...await Promise.all(values.slice(start, start + width).map(action)));
  }
  return results;
}

function fileName(conversation) {
  return `docent-${asFileName(titleOf(conversation)).replace(/-$/, "") || "conversation"}`;
}
