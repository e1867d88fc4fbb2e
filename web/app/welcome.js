/** What an empty conversation shows: what Docent is for, how much it knows, and questions that its corpus answers. */

import { readJson } from "./api.js";
import { onCorpusChange, readIndex } from "./corpus-version.js";
import { element } from "./element.js";
import { plural } from "./words.js";

export function welcome(ask) {
  const holdings = element("p", { class: "holdings" });
  const examples = element("div", { class: "examples" });
  const show = () => {
    showHoldings(holdings);
    showExamples(examples, ask);
  };
  show();
  onCorpusChange(() => holdings.isConnected && (show(), true));
  return element("section", { class: "welcome" },
    element("h1", {}, "Ask the literature"),
    element("p", { class: "promise" }, "Every sentence of an answer shows the exact words that it rests on. Where the sources do not answer, Docent says so."),
    holdings,
    examples);
}

async function showHoldings(node) {
  const index = await readIndex().catch(() => null);
  if (!(index?.passages >= 0 && index?.documents >= 0)) return;
  node.textContent = `${plural(index.passages, "passage")} from ${plural(index.documents, "document")}`;
}

async function showExamples(node, ask) {
  const { examples } = await readJson("examples").catch(() => ({}));
  if (!Array.isArray(examples) || examples.length === 0) return;
  node.replaceChildren(
    element("h2", {}, "For example"),
    element("ul", {}, examples.slice(0, 6).map(({ question, kind }) => element("li", {},
      element("button", { type: "button", class: "example", onclick: () => ask(question) },
        kind && element("span", { class: "kind" }, kind), element("span", {}, question))))));
}
