/** How the page says things: names of modes, steps, verdicts and kinds, people, sections and addresses. */

const steps = {
  understand: "Understanding the question",
  retrieve: "Searching the corpus",
  decide: "Weighing the evidence",
  answer: "Writing the answer",
  verify: "Checking every claim against its source",
  check: "Checking every claim against its source",
};

const verdicts = {
  unsupported: "The cited words do not support this sentence",
  numberMismatch: "A number in this sentence is not in the cited words",
  uncited: "No source is given for this sentence",
};

const modes = { extractive: "Extractive, the sources’ own words", generative: "Generative, each claim checked" };

export const stepInWords = (step) => steps[step] ?? step ?? "Asking";
export const verdictInWords = (verdict) => verdicts[verdict] ?? verdict;
export const modeInWords = (mode) => modes[mode] ?? mode;

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
