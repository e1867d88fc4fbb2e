/** An answer with its sources as plain text, as Markdown and as nodes for rich text: what is copied and exported. */

import { element, externalLink } from "./element.js";
import { basisInWords, evidenceInWords, sharedInWords } from "./evidence-labels.js";
import { renderMarkdown } from "./markdown.js";
import { withSignsAs } from "./markdown-inline.js";
import { quoted } from "./quote.js";
import { doubtfulClaims, withRemarks } from "./remarks.js";
import { authorInWords, authorsInWords, checkedInWords, doiAddress, sectionInWords, trialInWords, verdictInBrief } from "./words.js";

export function answerAsPlainText({ answer }) {
  const said = saidWithVerdicts(answer).replace(/\*\*(.+?)\*\*/g, "$1").replace(/\\([\\[\]()*_|#`-])/g, "$1").trim();
  const sources = sorted(answer.citations).map((citation) => `[${citation.n}] “${citation.quote}” ${sourceInWords(citation)}`);
  return [said, ...howWritten(answer), ...(sources.length > 0 ? ["Sources", ...basisLines(answer), ...sources] : [])].filter(Boolean).join("\n\n");
}

export function answerAsRichText({ answer }) {
  const doubtful = doubtfulClaims(answer);
  const context = { marker: (n) => element("sup", {}, `[${n}]`), remark: (index) => doubtful[index] && element("em", {}, inBrief(doubtful[index])) };
  const sources = sorted(answer.citations).map((citation) => element("li", { value: citation.n },
    element("blockquote", {}, quoted(citation.quote ?? "")),
    element("p", {}, sourceInWords({ ...citation, doi: null }), citation.doi && [" ", externalLink(doiAddress(citation.doi), doiAddress(citation.doi))])));
  return element("div", {}, renderMarkdown(withRemarks(answer).text, context),
    howWritten(answer).map((words) => element("p", {}, words)),
    sources.length > 0 && [element("p", {}, element("strong", {}, "Sources")), element("ol", {}, sources)]);
}

export function turnAsMarkdown({ question, answer, state, problem }) {
  const said = answer.abstained ? `The corpus does not answer this. ${answer.reason ?? ""}`.trim() : withoutLinks(saidWithVerdicts(answer).trim(), answer);
  const sources = sorted(answer.citations).flatMap((citation) => [
    `${citation.n}. ${sourceInWords(citation)}`,
    `   > ${citation.quote.replace(/\n/g, "\n   > ")}`,
  ].join("\n\n"));
  return [
    `## ${question.replace(/\s+/g, " ")}`,
    said,
    state === "stopped" && "_Stopped before it was complete._",
    state === "failed" && `_${problem?.title ?? "The answer failed"}._`,
    ...howWritten(answer).map((words) => withoutLinks(words, answer)),
    ...answer.conflicts.map(({ explanation }) => explanation && `**Sources disagree:** ${explanation}`),
    ...(answer.warnings ?? []).map((warning) => `**Note:** ${warning}`),
    sources.length > 0 && "### Sources",
    ...(sources.length > 0 ? basisLines(answer) : []),
    ...sources,
  ].filter(Boolean).join("\n\n");
}

/** The answer's Markdown with each verdict in words behind its sentence. */
function saidWithVerdicts(answer) {
  const doubtful = doubtfulClaims(answer);
  return withSignsAs(withRemarks(answer).text, (index) => (doubtful[index] ? inBrief(doubtful[index]) : ""));
}

/** A file may be opened with what follows links and loads images: in a model's words there are none, only markers. */
function withoutLinks(markdown, { mode }) {
  if (mode !== "generative") return markdown;
  return markdown.replace(/(?<!\\)(?:<|\[(?!\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\](?![(:])))/g, "\\$&");
}

function inBrief({ verdict }) {
  return ` (check: ${verdictInBrief(verdict)})`;
}

/** Who wrote the answer, what came of the checks, and what each doubtful statement's problem is. */
function howWritten(answer) {
  if (answer.abstained || !answer.mode) return [];
  const summary = [authorInWords(answer), checkedInWords(answer)].filter(Boolean).map((words) => `${words}.`).join(" ");
  const problems = doubtfulClaims(answer).map(({ text, verdict, problems: told = [] }) =>
    [`To check: “${text}” (${verdictInBrief(verdict)}).`, ...told].join(" "));
  return [summary, ...problems];
}

/** "Long M, Zhang J. Title. 2025. Section 3.2 Title. Trials: HALO 301 (NCT02715804). https://doi.org/…" */
function sourceInWords({ authors, title, year, section, trials = [], doi, documentId, evidence, notices = [], referenced = [] }) {
  const where = sectionInWords(section);
  const parts = [authorsInWords(authors), title ?? documentId, year, where && `Section ${where}`, evidenceInWords({ evidence }),
    trials.length > 0 && `Trials: ${trials.map(trialInWords).join("; ")}`];
  const told = [...notices, ...referenced.flatMap(({ number, notices: of = [] }) => of.map((notice) => `Reference ${number}: ${notice}`))];
  parts.push(...told.map((notice) => `Notice: ${notice}`));
  const sentences = parts.filter(Boolean).map((part) => `${part}`.replace(/[.:]*$/, "."));
  return [...sentences, doi && doiAddress(doi)].filter(Boolean).join(" ");
}

function basisLines(answer) {
  const basis = basisInWords(answer);
  return [basis && `${basis}.`, ...sharedInWords(answer)].filter(Boolean);
}

function sorted(citations) {
  return [...citations].sort((one, other) => one.n - other.n);
}
