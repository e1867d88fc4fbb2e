/** How the library says things: what is there of a document, sizes, times, outcomes. */

import { plural } from "../app/words.js";

const coverages = { fullText: "Full text", abstract: "Abstract", registry: "Registry record", record: "Reference only" };

const outcomes = { failed: "Could not be read", added: "Added", updated: "Updated", removed: "Removed", unchanged: "Unchanged" };

export const coverageInWords = (holds) => coverages[holds] ?? holds ?? "";

/** The outcomes in the order in which a reader wants to hear of them. */
export const outcomesInOrder = Object.keys(outcomes);

export const outcomeInWords = (outcome) => outcomes[outcome] ?? outcome;

/** "4.2 MB"; a unit is 1024 of the one before, as in the server's settings. */
export function sizeInWords(bytes) {
  const units = ["bytes", "KB", "MB", "GB"];
  const unit = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)));
  const number = bytes / 1024 ** unit;
  return `${number.toLocaleString("en", { maximumFractionDigits: number < 10 && unit > 0 ? 1 : 0 })} ${units[unit]}`;
}

/** "about 2 minutes left"; empty where nobody knows. */
export function restInWords(seconds) {
  if (!Number.isFinite(seconds) || seconds < 0) return "";
  if (seconds < 90) return `about ${plural(Math.max(1, Math.round(seconds)), "second")} left`;
  return `about ${plural(Math.round(seconds / 60), "minute")} left`;
}

/** "24 November 2026, 20:52". */
export function momentInWords(instant) {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return "";
  return moment.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" }).replace(" at ", ", ");
}

/** "2 added, 1 gone": the counts that are not nought. */
export function countsInWords(counts) {
  return Object.entries(counts).filter(([, count]) => count > 0).map(([words, count]) => `${count.toLocaleString("en")} ${words}`).join(", ");
}
