/** Where the corpus says something of a trial: the sentences of its passages that hold a result, or name the trial. */

import { known, shortEndPoint } from "./trial-words.js";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** A result's own record first only where prose says less. */
const preference = ["paragraph", "caption", "tableRow", "registry"];

/**
 * The sentences that hold the estimate and enough of the other figures of a result, the fullest and then prose first:
 * `[{passageId, quote, start, …}]`. Prose may leave out the interval, or the arms' values.
 */
export function sentencesFor(result, passages) {
  const { hazardRatio, ciLow, ciHigh, experimental, comparator, sentence: own } = result;
  if (own) return [own];
  const figures = [hazardRatio, ciLow, ciHigh, experimental?.value, comparator?.value].filter(known).map(Number);
  const enough = Math.min(figures.length, 3);
  if (enough === 0) return [];
  return passages.flatMap(sentencesOf)
    .map((sentence) => ({ sentence, numbers: numbersIn(sentence.quote) }))
    .filter(({ numbers }) => !known(hazardRatio) || numbers.has(Number(hazardRatio)))
    .map(({ sentence, numbers }) => ({ sentence, held: figures.filter((figure) => numbers.has(figure)).length }))
    .filter(({ sentence, held }) => held >= enough && (enough > 2 || isNamed(result.endpoint, sentence.quote)))
    .sort((one, other) => other.held - one.held || rank(one.sentence) - rank(other.sentence)
      || one.sentence.passageId.localeCompare(other.sentence.passageId))
    .map(({ sentence }) => sentence);
}

/** The sentences of a passage that name the trial; the whole of one whose text is a record, a row or a reference. */
export function mentions(passage, { nctId, names = [] }) {
  if (passage.kind !== "paragraph") return [{ ...passage, quote: passage.text, start: 0 }];
  const wanted = [nctId, ...names].map(folded);
  const found = sentencesOf(passage).filter(({ quote }) => wanted.some((name) => folded(quote).includes(name)));
  return found.length > 0 ? found : [{ ...passage, quote: passage.text, start: 0 }];
}

/** The verbatim pieces of a passage: lines of a record or row, sentences of prose. */
function sentencesOf(passage) {
  const pieces = passage.text.includes("\n") ? linesOf(passage.text) : [...segmenter.segment(passage.text)];
  return pieces
    .map(({ segment, index }) => ({ ...passage, quote: segment.trim(), start: index + segment.length - segment.trimStart().length }))
    .filter(({ quote }) => quote !== "");
}

function linesOf(text) {
  let index = 0;
  return text.split("\n").map((segment) => {
    const line = { segment, index };
    index += segment.length + 1;
    return line;
  });
}

function numbersIn(text) {
  return new Set([...text.replaceAll("·", ".").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)));
}

/** "overall survival" by its own words or as "OS". */
function isNamed(endpoint = "", words) {
  return words.toLowerCase().includes(endpoint.toLowerCase()) || new RegExp(`\\b${shortEndPoint(endpoint)}\\b`).test(words);
}

function rank({ kind }) {
  const place = preference.indexOf(kind);
  return place < 0 ? preference.length : place;
}

function folded(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
