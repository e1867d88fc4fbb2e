/** A trial's hazard ratios as the lines of a forest plot: a heading per end point, below it a line per result. */

import { armsInWords, capital, hazardRatioInWords, known, patientsInWords, pInWords } from "./trial-words.js";

/** Results of one end point stand together, in the order given; they are never pooled into one figure. */
export function groupsOf(results) {
  const groups = new Map();
  for (const result of results) {
    const name = capital(result.endpoint || "Result");
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups].map(([endpoint, members]) => ({ endpoint, results: members }));
}

/** Only what has an estimate can be drawn on the axis of hazard ratios. */
export function isDrawn({ hazardRatio }) {
  return known(hazardRatio) && Number(hazardRatio) > 0;
}

export function hasInterval({ ciLow, ciHigh }) {
  return known(ciLow) && known(ciHigh) && Number(ciLow) > 0;
}

/**
 * The lines from the top, each `{kind: "heading"|"row", top, height, …}` in pixels, and the height of all.
 * `roomy` plots have words and figures beside the marks, others above them.
 */
export function layOut(results, roomy) {
  const heights = roomy ? { heading: 40, row: 50 } : { heading: 38, row: 92 };
  const lines = [];
  let top = 0;
  const add = (line) => {
    lines.push({ ...line, top, height: heights[line.kind] });
    top += heights[line.kind];
  };
  for (const { endpoint, results: members } of groupsOf(results.filter(isDrawn))) {
    add({ kind: "heading", endpoint });
    members.forEach((result) => add({ kind: "row", ...rowOf(result) }));
  }
  return { lines, height: top + 6 };
}

/** Powers of two around every figure and around 1; at least from a half to two. */
export function axisRange(results) {
  const figures = results.filter(isDrawn).flatMap((result) =>
    [result.hazardRatio, ...(hasInterval(result) ? [result.ciLow, result.ciHigh] : [])]).map(Number);
  return {
    min: 2 ** Math.floor(Math.log2(Math.min(0.5, ...figures))),
    max: 2 ** Math.ceil(Math.log2(Math.max(2, ...figures))),
  };
}

/** What a row says to somebody who does not see it. */
export function rowInWords(result) {
  const interval = hasInterval(result) ? "" : ", printed without an interval";
  return [capital(result.endpoint), result.population, armsInWords(result)].filter(Boolean).join(", ")
    + `: hazard ratio ${[hazardRatioInWords(result) + interval, pInWords(result.pValue)].filter(Boolean).join(", ")}`;
}

function rowOf(result) {
  const patients = patientsInWords(result);
  return {
    result,
    population: capital(result.population || "All patients"),
    arms: armsInWords(result),
    figures: hazardRatioInWords(result),
    probability: pInWords(result.pValue),
    foot: [patients && `n ${patients}`, result.source].filter(Boolean).join(" · "),
  };
}
