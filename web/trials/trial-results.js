/** What a trial found: the forest plot of its hazard ratios, the table of everything, and both as files. */

import { announce } from "../app/announce.js";
import { element } from "../app/element.js";
import { plural, sectionInWords } from "../app/words.js";
import { sentencesFor } from "./evidence.js";
import { groupsOf, isDrawn } from "./forest-lines.js";
import { forestPlot } from "./forest-plot.js";
import { saveCsv, savePng, saveSvg } from "./forest-files.js";
import { resultsOf } from "./literature.js";
import { armsInWords, capital, hazardRatioInWords, patientsInWords, pInWords, valuesInWords } from "./trial-words.js";

const headings = ["Population", "Arms", "n", "Values", "Hazard ratio", "P", "Source", "Words"];

export function trialResults(trial, showSource) {
  const { passages = [] } = trial;
  const results = resultsOf(trial);
  if (results.length === 0) {
    return element("p", { class: "nothing" }, "No figures are recorded for this trial. What the corpus says of it stands below.");
  }
  const drawn = results.filter(isDrawn);
  const sentences = (result) => sentencesFor(result, passages);
  const open = (sentence, among, control) => showSource(sentence, among, control);
  return [
    drawn.length > 0 && element("figure", { class: "forest-figure" },
      element("figcaption", {}, "Hazard ratios, by end point. End points are not pooled; choose a row to read the sentence that it rests on.",
        drawn.length < results.length && ` ${plural(results.length - drawn.length, "result")} without a hazard ratio ${results.length - drawn.length === 1 ? "stands" : "stand"} in the table alone.`),
      forestPlot(drawn, {
        label: `Forest plot, ${plural(drawn.length, "hazard ratio")}. The table after it says the same.`,
        canOpen: (result) => sentences(result).length > 0,
        open: (result, control) => open(sentences(result)[0], [], control),
      })),
    resultFiles(trial, { results, drawn, sentences }),
    element("div", { class: "table-frame results-frame", role: "region", tabindex: 0, "aria-label": "Results as a table" },
      resultTable(results, sentences, open)),
  ];
}

function resultFiles(trial, { results, drawn, sentences }) {
  const button = (label, action) => element("button", { type: "button", onclick: async () => {
    await action();
    announce(`The results were saved as ${label}.`);
  } }, label);
  return element("div", { class: "files", role: "group", "aria-label": "Save results" },
    element("span", { class: "quiet" }, "Save as"),
    drawn.length > 0 && [button("SVG", () => saveSvg(trial, drawn)), button("PNG", () => savePng(trial, drawn))],
    button("CSV", () => saveCsv(trial, results, sentences)),
    element("button", { type: "button", onclick: () => window.print() }, "Print"));
}

function resultTable(results, sentences, open) {
  return element("table", { class: "results-table", role: "table" },
    element("caption", { class: "visually-hidden" }, "Results by end point"),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, headings.map((words) => element("th", { scope: "col", role: "columnheader" }, words)))),
    groupsOf(results).map(({ endpoint, results: members }) => element("tbody", { role: "rowgroup" },
      element("tr", { class: "end-point", role: "row" }, element("th", { scope: "rowgroup", role: "rowheader", colspan: headings.length }, endpoint)),
      members.map((result) => resultRow(result, sentences(result), open)))));
}

function resultRow(result, sentences, open) {
  const words = [armsInWords(result), patientsInWords(result), valuesInWords(result), hazardRatioInWords(result),
    pInWords(result.pValue).replace(/^P (= )?/, ""), result.source];
  const links = sentences.length > 0 && element("ul", { class: "sentence-links" },
    sentences.slice(0, 3).map((sentence) => element("li", {}, sentenceLink(sentence, result, open))));
  return element("tr", { role: "row" },
    element("th", { scope: "row", role: "rowheader" }, capital(result.population || "All patients")),
    [...words, links].map((content, place) => cell(headings[place + 1], content)));
}

/** On a phone a row is a card in which each cell has its heading beside it. */
function cell(label, content) {
  return element("td", { role: "cell", class: content ? null : "unknown", dataset: { label } }, content || "–");
}

function sentenceLink(sentence, result, open) {
  const where = sentence.kind === "registry" ? "Record" : sectionInWords(sentence.section).replace(/^(Table \d+) \|.*/s, "$1").replace(/^(\d[\d.]*) .*/s, "Section $1");
  const button = element("button", {
    type: "button", class: "sentence-link", "aria-label": `${where}: sentence on ${result.endpoint}, ${result.population ?? ""}`,
    onclick: () => open(sentence, [], button),
  }, where);
  return button;
}
