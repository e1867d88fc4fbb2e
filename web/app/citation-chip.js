/** The numbered link in an answer. Without script it leads to the source in the list; with it, it opens the quote. */

import { element } from "./element.js";
import { quoted } from "./quote.js";
import { documentLine, referenceNumbers, sectionLine, trialLinks } from "./citation-details.js";
import { evidenceLabels } from "./evidence-labels.js";
import { noticeLines, referencedWorks } from "./referenced.js";
import { sectionInWords } from "./words.js";

/** The id of a citation's entry in its answer's list of sources. */
export function sourceId(turn, n) {
  return `source-${turn.id}-${n}`;
}

export function citationChip(turn, citation, { popover, showInContext }) {
  const { n } = citation;
  const section = sectionInWords(citation.section);
  const chip = element("a", {
    class: "citation",
    href: `#${sourceId(turn, n)}`,
    dataset: { n },
    "aria-label": `Source ${n}${section ? `: ${section}` : ""}`,
  }, `${n}`);
  popover.attach(chip, () => ({
    label: `Source ${n}`,
    content: () => card(citation, (shown) => {
      popover.close(false);
      showInContext(shown, chip);
    }),
  }));
  return chip;
}

function card(citation, show) {
  return element("div", { class: "citation-card" },
    element("div", { class: "card-head" }, element("span", { class: "number" }, `${citation.n}`), sectionLine(citation)),
    evidenceLabels(citation),
    element("blockquote", {}, quoted(citation.quote ?? "")),
    documentLine(citation),
    noticeLines(citation.notices),
    referenceNumbers(citation.references),
    referencedWorks(citation.referenced, (passageId) => show({ passageId, quote: null })),
    trialLinks(citation.trials),
    element("div", { class: "card-foot" },
      element("button", { type: "button", class: "show-in-context", onclick: () => show(citation) }, "Show in context")));
}
