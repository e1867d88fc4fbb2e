/** Lists that a reader sorts, filters and searches: pure functions over what the server gives. */

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * `columns` are `{key, label, by}`, the first being the usual order; `facets` say by key what an item is filed under;
 * `wordsOf(item)` are the words that it is found by; `idOf(item)` breaks ties.
 */
export function createListing({ columns, facets, wordsOf, idOf }) {
  const searched = new WeakMap();

  /** The items that a reader wants to see, in the order wanted: `wanted` holds `q`, the facets, `sort` and `order`. */
  function chosen(items, wanted) {
    const words = folded(wanted.q ?? "").split(" ").filter(Boolean);
    return sorted(items.filter((item) => isNamed(item, words) && isFiled(item, wanted)), wanted);
  }

  /** What a facet can be, each with the number of items. */
  function choices(items, facet) {
    const counts = new Map();
    for (const value of items.flatMap(facets[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort(([one], [other]) => collator.compare(one, other));
  }

  function isFiled(item, wanted) {
    return Object.entries(facets).every(([facet, of]) => !wanted[facet] || of(item).includes(wanted[facet]));
  }

  /** Every word must be found, in any spelling: "HALO-301", "halo 301" and "HALO301" are one name. */
  function isNamed(item, words) {
    if (words.length === 0) return true;
    const text = textOf(item);
    return words.every((word) => text.includes(word)) || text.replaceAll(" ", "").includes(words.join(""));
  }

  /** Folded once, for it is looked through with every letter that the reader types. */
  function textOf(item) {
    if (!searched.has(item)) searched.set(item, folded(wordsOf(item).filter(Boolean).join(" ")));
    return searched.get(item);
  }

  /** What is not known comes last, whichever way. */
  function sorted(items, { sort, order }) {
    const { by } = columns.find(({ key }) => key === sort) ?? columns[0];
    const sign = order === "descending" ? -1 : 1;
    return items
      .map((item) => ({ item, value: by(item) }))
      .sort((one, other) => missing(one.value) - missing(other.value)
        || sign * compared(one.value, other.value)
        || collator.compare(idOf(one.item), idOf(other.item)))
      .map(({ item }) => item);
  }

  return { chosen, choices };
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function missing(value) {
  return value === null || value === undefined || value === "" || value === -Infinity ? 1 : 0;
}

function compared(one, other) {
  if (missing(one) || missing(other)) return 0;
  return typeof one === "number" ? one - other : collator.compare(one, other);
}
