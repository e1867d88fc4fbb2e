/** The papers on a trial: those that its record names, with what the corpus's reference lists know of them. */

import { readReference } from "../app/api.js";
import { element, externalLink } from "../app/element.js";
import { authorsInWords, doiAddress } from "../app/words.js";

/** `[{title, authors, year, doi, pmid, address}]`; a paper that no reference list has is known by its numbers alone. */
export async function papersOf({ publications = [], passages = [] }) {
  const references = (await Promise.all(passages.filter(({ kind }) => kind === "reference").map(referenceOf))).filter(Boolean);
  const named = publications.map(({ pmid, doi }) => {
    const reference = references.find((each) => same(each.doi, doi) || same(each.pmid, pmid));
    return { ...reference, pmid: pmid ?? reference?.pmid, doi: doi ?? reference?.doi };
  });
  const others = references.filter((each) => !named.some(({ doi, pmid }) => same(each.doi, doi) || same(each.pmid, pmid)));
  return [...named, ...others].map((paper) => ({ ...paper, address: addressOf(paper), title: paper.title ?? `${paper.doi ? `doi:${paper.doi}` : `PMID ${paper.pmid}`}` }));
}

export function paperList(papers) {
  if (papers.length === 0) return element("p", { class: "nothing" }, "No paper is recorded for this trial.");
  return element("ul", { class: "papers" }, papers.map(({ title, authors, year, doi, pmid, journal }) => element("li", {},
    element("p", {}, element("cite", {}, title)),
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

function same(one, other) {
  return Boolean(one && other) && `${one}`.toLowerCase() === `${other}`.toLowerCase();
}

function addressOf({ doi, pmid }) {
  if (doi) return doiAddress(doi);
  return pmid ? `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/` : null;
}
