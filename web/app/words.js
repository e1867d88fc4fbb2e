/** How the page says things: names of modes, steps, verdicts and kinds, people, sections and addresses. */

const steps = {
  understand: "Understanding the question",
  retrieve: "Searching the corpus",
  decide: "Weighing the evidence",
  answer: "Writing the answer",
  verify: "Checking every claim against its source",
  check: "Checking every claim against its source",
  restart: "Beginning the answer again",
};

const verdicts = {
  unsupported: "The cited words do not support this sentence",
  numberMismatch: "A number in this sentence is not in the cited words",
  uncited: "No source is given for this sentence",
};

const verdictsInBrief = {
  unsupported: "not supported by its source",
  numberMismatch: "a number is not in its source",
  uncited: "no source given",
};

export const stepInWords = (step) => steps[step] ?? step ?? "Asking";
export const verdictInWords = (verdict) => verdicts[verdict] ?? verdict;
export const verdictInBrief = (verdict) => verdictsInBrief[verdict] ?? verdict;

/** Who found the words of an answer; an older server may not say. */
export function authorInWords({ mode, model }) {
  if (mode === "generative") return `Written by ${model || "a language model"}, checked line by line`;
  return mode === "extractive" ? "In the corpus’s own words" : mode;
}

/** "12 statements checked, 1 not supported": of a written answer, and empty for any other. */
export function checkedInWords({ mode, claims }) {
  if (mode !== "generative" || claims.length === 0) return "";
  const failing = claims.filter(({ verdict }) => verdict !== "supported").length;
  if (failing > 0) return `${plural(claims.length, "statement")} checked, ${failing} not supported`;
  return claims.length === 1 ? "Its one statement stands in its source" : `All ${claims.length} statements stand in their sources`;
}

/** "1,204 tokens read, 86 written". */
export function usageInWords(usage) {
  if (!(usage?.promptTokens >= 0 && usage?.completionTokens >= 0)) return "";
  return `${plural(usage.promptTokens, "token")} read, ${Number(usage.completionTokens).toLocaleString("en")} written`;
}

/** `tableRow` or `table-row` as "Table row". */
export function kindInWords(kind) {
  if (!kind || kind === "paragraph") return "";
  const words = kind.replace(/[-_]/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function plural(count, one, many = `${one}s`) {
  return `${Number(count).toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "3.2 Modification of extracellular matrix"; a section may lack either part, or be its title alone. */
export function sectionInWords(section) {
  if (!section) return "";
  if (typeof section === "string") return section;
  return [section.number, section.title].filter(Boolean).join(" ");
}

/** "Long M, Zhang J, Yi Y"; past six, the first three and "et al."; names as text or as CSL names. */
export function authorsInWords(authors) {
  const names = (Array.isArray(authors) ? authors : [authors]).map(nameInWords).filter(Boolean);
  return names.length > 6 ? `${names.slice(0, 3).join(", ")}, et al.` : names.join(", ");
}

/** "Long M, Zhang J, Yi Y. 2025." */
export function authorsAndYear({ authors, year }) {
  return [authorsInWords(authors), year].filter(Boolean).map((part) => `${part}`.replace(/\.?$/, ".")).join(" ");
}

export function duration(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export function doiAddress(doi) {
  return `https://doi.org/${encodeURI(doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ""))}`;
}

export function trialAddress(nctId) {
  return `https://clinicaltrials.gov/study/${encodeURIComponent(nctId)}`;
}

/** "HALO 301 (NCT02715804)". */
export function trialInWords({ name, nctId }) {
  if (!name || name === nctId) return nctId;
  return nctId ? `${name} (${nctId})` : name;
}

function nameInWords(name) {
  if (!name || typeof name === "string") return name;
  return name.literal ?? [name.family, name.given].filter(Boolean).join(" ");
}
