/** The results of a trial: those on record, and the hazard ratios that papers print and no record has. */

import { sectionInWords } from "../app/words.js";
import { known } from "./trial-words.js";

/** Results in the order of the record, then of reading; those read from a paper have their `sentence`. */
export function resultsOf({ results = [], statements = [] }) {
  const all = [...results];
  for (const statement of statements) {
    const { attribute, figures } = statement;
    if (attribute !== "result" || figures?.measure !== "hazardRatio" || !known(figures.estimate)) continue;
    if (!all.some((result) => isSame(result, figures))) all.push(resultOf(statement));
  }
  return all;
}

/** One figure printed twice is one result; a paper that leaves out the interval prints the same figure. */
function isSame({ endpoint = "", hazardRatio, ciLow, ciHigh }, figures) {
  const agrees = (one, other) => !known(one) || !known(other) || Number(one) === Number(other);
  return known(hazardRatio) && Number(hazardRatio) === Number(figures.estimate)
    && endpoint.toLowerCase() === `${figures.endPoint}`.toLowerCase()
    && agrees(ciLow, figures.ciLow) && agrees(ciHigh, figures.ciHigh);
}

function resultOf({ figures, documentId, passageId, section, quote }) {
  const { endPoint, population, estimate, ciLow, ciHigh, pValue, first, second, unit } = figures;
  return {
    endpoint: endPoint, population: population ?? "", hazardRatio: estimate, ciLow, ciHigh, pValue, unit,
    experimental: known(first) ? { value: first } : null,
    comparator: known(second) ? { value: second } : null,
    source: sectionInWords(section),
    sentence: { documentId, passageId, section, quote },
  };
}
