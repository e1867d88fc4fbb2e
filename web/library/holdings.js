/** What the library holds, in numbers; while vectors are computed, how far they are. */

import { readIndex } from "../app/corpus-version.js";
import { element } from "../app/element.js";
import { momentInWords } from "./library-words.js";

/** Milliseconds between looks at vectors that are being computed. */
const pause = 3000;

/** `show(index)` puts the numbers in; they keep themselves up to date while vectors are missing, and `following` hears of these. */
export function createHoldings(following) {
  const node = element("dl", { class: "holdings-list" });
  let timer;

  function show(index) {
    clearTimeout(timer);
    const { vectors } = index;
    node.replaceChildren(...[
      fact("Documents", index.documents), fact("Passages", index.passages), fact("Trials", index.trials),
      fact("Found by meaning", ...meaning(vectors)),
      fact("Built", momentInWords(index.builtAt)),
      fact("Index version", element("span", { class: "path" }, index.version)),
      fact("Embedding model", index.embeddingModel),
    ].filter(Boolean));
    if (vectors) following(vectors);
    if (vectors?.done < vectors?.total) timer = setTimeout(again, pause);
  }

  async function again() {
    if (!node.isConnected) return;
    const index = await readIndex().catch(() => null);
    if (index) show(index);
    else timer = setTimeout(again, pause);
  }

  return { node, show };
}

function fact(name, ...words) {
  const content = words.filter((each) => each !== undefined && each !== null && each !== "")
    .map((each) => (typeof each === "number" ? each.toLocaleString("en") : each));
  return content.length > 0 && element("div", {}, element("dt", {}, name), element("dd", {}, content));
}

/** Passages are found by their words at once, and by their meaning as vectors come. */
function meaning(vectors) {
  if (!vectors) return [];
  if (vectors.done >= vectors.total) return ["all passages"];
  return [`${vectors.done.toLocaleString("en")} of ${vectors.total.toLocaleString("en")}`];
}
