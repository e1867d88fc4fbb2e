/** An answer with its sources as plain text, as Markdown and as nodes for rich text: what is copied and exported. */

import { element, externalLink } from "./element.js";
import { renderMarkdown } from "./markdown.js";
import { quoted } from "./quote.js";
import { authorsInWords, doiAddress, sectionInWords, trialInWords } from "./words.js";

export function answerAsPlainText({ answer }) {
  const said = answer.answer.replace(/\*\*(.+?)\*\*/g, "$1").replace(/\\([\\[\]()*_|#`-])/g, "$1").trim();
  const sources = sorted(answer.citations).map((citation) => `[${citation.n}] “${citation.quote}” ${sourceInWords(citation)}`);
  return [said, ...(sources.length > 0 ? ["Sources", ...sources] : [])].join("\n\n");
}

export function answerAsRichText({ answer }) {
  const context = { marker: (n) => element("sup", {}, `[${n}]`), remark: () => null };
  const sources = sorted(answer.citations).map((citation) => element("li", { value: citation.n },
    element("blockquote", {}, quoted(citation.quote ?? "")),
    element("p", {}, sourceInWords({ ...citation, doi: null }), citation.doi && [" ", externalLink(doiAddress(citation.doi), doiAddress(citation.doi))])));
  return element("div", {}, renderMarkdown(answer.answer, context),
    sources.length > 0 && [element("p", {}, element("strong", {}, "Sources")), element("ol", {}, sources)]);
}

export function turnAsMarkdown({ question, answer, state, problem }) {
  const said = answer.abstained ? `The corpus does not answer this. ${answer.reason ?? ""}`.trim() : answer.answer.trim();
  const sources = sorted(answer.citations).flatMap((citation) => [
    `${citation.n}. ${sourceInWords(citation)}`,
    `   > ${citation.quote.replace(/\n/g, "\n   > ")}`,
  ].join("\n\n"));
  return [
    `## ${question.replace(/\s+/g, " ")}`,
    said,
    state === "stopped" && "_Stopped before it was complete._",
    state === "failed" && `_${problem?.title ?? "The answer failed"}._`,
    ...answer.conflicts.map(({ explanation }) => explanation && `**Sources disagree:** ${explanation}`),
    ...(answer.warnings ?? []).map((warning) => `**Note:** ${warning}`),
    sources.length > 0 && "### Sources",
    ...sources,
  ].filter(Boolean).join("\n\n");
}

/** "Long M, Zhang J. Title. 2025. Section 3.2 Title. Trials: HALO 301 (NCT02715804). https://doi.org/…" */
function sourceInWords({ authors, title, year, section, trials = [], doi, documentId }) {
  const where = sectionInWords(section);
  const parts = [authorsInWords(authors), title ?? documentId, year, where && `Section ${where}`,
    trials.length > 0 && `Trials: ${trials.map(trialInWords).join("; ")}`];
  const sentences = parts.filter(Boolean).map((part) => `${part}`.replace(/[.:]*$/, "."));
  return [...sentences, doi && doiAddress(doi)].filter(Boolean).join(" ");
}

function sorted(citations) {
  return [...citations].sort((one, other) => one.n - other.n);
}
