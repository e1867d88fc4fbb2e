/**
 * Where the statements of an answer stand in its Markdown. A claim's text has no markers and is one line, the answer
 * has both, and bold and lists besides; so the two are compared by their letters, digits and signs alone.
 */

const marker = String.raw`(?<!\\)[\[【]\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*[\]】]`;

const unit = new RegExp([
  String.raw`(?<passed>${marker}|^[^\S\n]*(?:#{1,6}|[-*•]|\d{1,3}[.)])[^\S\n]+)`,
  String.raw`(?<said>[\p{L}\p{N}%<>=≤≥±])`,
].join("|"), "gmu");

/** What still belongs to a sentence after its last word: full stop, closing signs, markers. */
const tail = new RegExp(String.raw`(?:[.,;:!?…)\]"'”’»*_\x60]|\\[)\]*]|[^\S\n]*${marker})*`, "uy");

/**
 * For each claim, in order, the offset in `markdown` after its sentence and its markers; -1 where it cannot be found.
 * Claims come in the answer's order: of two equal sentences, the second is looked for after the first.
 */
export function endsOfClaims(markdown, claims) {
  const whole = saidIn(markdown);
  let from = 0;
  return claims.map((claim) => {
    const { letters } = saidIn(claim.text ?? "");
    const at = placeOf(letters, whole, from, markdown);
    if (at < 0) return -1;
    from = at + letters.length;
    return afterTail(markdown, whole.offsets[from - 1] + 1);
  });
}

/** The letters of a text, and for each the offset at which it stands. */
function saidIn(text) {
  let letters = "";
  const offsets = [];
  for (const { 0: match, index, groups } of text.matchAll(unit)) {
    if (!groups.said) continue;
    letters += match;
    for (let step = 0; step < match.length; step += 1) offsets.push(index + step);
  }
  return { letters, offsets };
}

function placeOf(letters, whole, from, markdown) {
  if (letters === "") return -1;
  for (const start of [from, 0]) {
    let at = whole.letters.indexOf(letters, start);
    while (at >= 0 && !isWhole(whole.offsets, at, letters.length, markdown)) at = whole.letters.indexOf(letters, at + 1);
    if (at >= 0) return at;
  }
  return -1;
}

/** Whether these letters neither begin nor end inside a word. */
function isWhole(offsets, at, length, markdown) {
  const first = offsets[at];
  const last = offsets[at + length - 1];
  const beginsInside = at > 0 && offsets[at - 1] === first - 1 && isLetter(markdown[first - 1]) && isLetter(markdown[first]);
  const endsInside = offsets[at + length] === last + 1 && isLetter(markdown[last]) && isLetter(markdown[last + 1]);
  return !beginsInside && !endsInside;
}

function isLetter(character) {
  return /[\p{L}\p{N}]/u.test(character);
}

function afterTail(markdown, end) {
  tail.lastIndex = end;
  return end + tail.exec(markdown)[0].length;
}
