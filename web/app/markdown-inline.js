/** What stands inside a line of an answer: **bold**, backslash escapes, citation markers and remarks on claims. */

import { element, present } from "./element.js";

/** Characters that no text uses; they carry the place of a remark through Markdown. */
const opening = "\uE000";
const closing = "\uE001";

const token = new RegExp([
  String.raw`\\(?<escaped>[\\\[\]()*_|#\x60-])`,
  String.raw`\*\*(?<bold>.+?)\*\*`,
  String.raw`\s*[\[【](?<marker>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)[\]】]`,
  String.raw`\s*${opening}(?<remark>\d+)${closing}`,
].join("|"), "gu");

export function inlineNodes(text, context) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    nodes.push(text.slice(end, match.index), tokenNodes(match.groups, context));
    end = match.index + match[0].length;
  }
  return present([nodes, text.slice(end)]).filter((node) => node !== "");
}

/** Marks the place of remark `index` in Markdown. */
export function remarkSign(index) {
  return `${opening}${index}${closing}`;
}

export function withoutSigns(text) {
  return text.replace(/[\uE000\uE001]/g, "");
}

/** The text with words in place of each remark's sign. */
export function withSignsAs(text, wordsOf) {
  return text.replace(/\uE000(\d+)\uE001/g, (sign, index) => wordsOf(Number(index)));
}

/** The text without a marker, an escape or bold that has begun at its end and may go on in the next token. */
export function withoutLooseEnd(text) {
  const whole = text.replace(/\s*[[【][\d\s,;–-]*$/u, "").replace(/\\$|(?<!\*)\*$/, "");
  const lastLine = whole.slice(whole.lastIndexOf("\n") + 1);
  const isBalanced = (lastLine.match(/\*\*/g) ?? []).length % 2 === 0;
  if (isBalanced) return whole;
  return whole.endsWith("**") ? whole.slice(0, -2) : `${whole}**`;
}

/** "1, 3-5" as [1, 3, 4, 5]. */
export function numbersOf(marker) {
  return marker.split(/[,;]/).flatMap((part) => {
    const [first, last = first] = part.split(/[–-]/).map(Number);
    return Array.from({ length: Math.max(0, Math.min(last - first, 99)) + 1 }, (_, step) => first + step);
  });
}

function tokenNodes({ escaped, bold, marker, remark }, context) {
  if (escaped) return escaped;
  if (bold) return element("strong", {}, inlineNodes(bold, context));
  if (marker) return numbersOf(marker).map((n) => context.marker(n));
  return context.remark(Number(remark));
}
