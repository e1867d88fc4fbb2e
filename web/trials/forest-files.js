/** The forest plot as files: SVG and PNG of the drawing, CSV of the figures. */

import { asFileName, csv, saveFile } from "../app/save-file.js";
import { asFile, drawForest, margin } from "./forest-drawing.js";

const width = 952;
const sharpness = 2;

export async function saveSvg(trial, results) {
  const { markup, height } = await drawForest(results, width);
  saveFile(`${nameOf(trial)}.svg`, "image/svg+xml", asFile(markup, width, height));
}

export async function savePng(trial, results) {
  const { markup, height } = await drawForest(results, width);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asFile(markup, width, height))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [(width + 2 * margin) * sharpness, (height + 2 * margin) * sharpness];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  saveFile(`${nameOf(trial)}.png`, "image/png", blob);
}

/** `sentences(result)` gives the words that each row rests on. */
export function saveCsv(trial, results, sentences) {
  const header = ["trial", "name", "endPoint", "population", "experimentalArm", "experimentalN", "experimentalValue", "comparatorArm",
    "comparatorN", "comparatorValue", "unit", "hazardRatio", "intervalLow", "intervalHigh", "pValue", "source", "passage", "quote"];
  const rows = results.map((result) => {
    const { experimental: one, comparator: other } = result;
    const [sentence] = sentences(result);
    return [trial.nctId, trial.name, result.endpoint, result.population, one?.label, one?.n, one?.value, other?.label, other?.n, other?.value,
      result.unit, result.hazardRatio, result.ciLow, result.ciHigh, result.pValue, result.source, sentence?.passageId, sentence?.quote];
  });
  saveFile(`${nameOf(trial)}.csv`, "text/csv", csv([header, ...rows]));
}

function nameOf({ name, nctId }) {
  return `docent-${asFileName([name !== nctId && name, nctId].filter(Boolean).join(" "))}-results`;
}
