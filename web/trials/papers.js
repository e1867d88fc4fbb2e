/** The papers on a trial: those that its record names, with what the corpus knows of them, and those that it holds. */

import { readReference } from "../app/api.js";
import { element, externalLink } from "../app/element.js";
import { authorsInWords, doiAddress } from "../app/words.js";

/**
 * `[{title, authors, year, doi, pmid, address, documentId}]`; a paper that no reference list has is known by its numbers
 * alone, one that the library holds has a `documentId`.
 */
export async function papersOf({ publications = [], passages = [], papers: held = [] }) {
  const references = (await Promise.all(passages.filter(({ kind }) => kind === "reference").map(referenceOf))).filter(Boolean);
  const named = publications.map(({ pmid, doi }) => {
    const reference = references.find((each) => same(each.doi, doi) || same(each.pmid, pmid));
    return { ...reference, pmid: pmid ?? reference?.pmid, doi: doi ?? reference?.doi };
  });
  const known = [...named, ...references.filter((each) => !named.some((paper) => isSame(paper, each)))];
  const alone = held.filter((each) => !known.some((paper) => isSame(paper, each)));
  return [...known, ...alone].map((paper) => completed(paper, held.find((each) => isSame(paper, each))));
}

/** With what the library's own document says of it. */
function completed(paper, document = {}) {
  const whole = { ...paper, ...Object.fromEntries(Object.entries(document).filter(([, value]) => value)) };
  return { ...whole, title: whole.title || null, address: addressOf(whole) };
}

/** What a paper is called where nobody knows its title: by one of its numbers. */
export function nameOf({ title, doi, pmid }) {
  return title ?? (doi ? `doi:${doi}` : `PMID ${pmid}`);
}

export function paperList(papers) {
  if (papers.length === 0) return element("p", { class: "nothing" }, "No paper is recorded for this trial.");
  return element("ul", { class: "papers" }, papers.map(({ title, authors, year, doi, pmid, journal, documentId }) => element("li", {},
    title && element("p", {}, element("cite", {}, documentId ? element("a", { href: `#/library/${encodeURIComponent(documentId)}` }, title) : title)),
    element("p", { class: "document-line" }, [authors, journal, year].filter(Boolean).join(". "), " ",
      doi && externalLink(doiAddress(doi), "doi:", doi), doi && pmid && " ",
      pmid && externalLink(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, "PMID ", pmid)))));
}

async function referenceOf({ passageId, documentId }) {
  const number = /#ref(\d+)$/.exec(passageId)?.[1];
  if (!number) return null;
  const item = await readReference(documentId, number).catch(() => null);
  return item && {
    title: item.title, authors: authorsInWords(item.author ?? []), journal: item["container-title"],
    year: item.issued?.["date-parts"]?.[0]?.[0], doi: item.DOI, pmid: item.PMID,
  };
}

function isSame(one, other) {
  return same(one.doi, other.doi) || same(one.pmid, other.pmid);
}

function same(one, other) {
  return Boolean(one && other) && `${one}`.toLowerCase() === `${other}`.toLowerCase();
}

function addressOf({ doi, pmid }) {
  if (doi) return doiAddress(doi);
  return pmid ? `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/` : null;
}
