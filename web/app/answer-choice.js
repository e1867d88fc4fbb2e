/**
 * The switch between answers that a language model writes and the corpus's own words. It is there only where the
 * server has a model, and the browser remembers it.
 */

import { readIndex } from "./corpus-version.js";
import { keepSetting, setting } from "./storage.js";

const name = "answers";

export function createAnswerChoice(fieldset) {
  const choices = [...fieldset.querySelectorAll("input")];
  const model = fieldset.querySelector(".model");
  let asked = false;

  /** Asks the server for its model, until it has told. */
  async function refresh() {
    if (asked) return;
    asked = true;
    const index = await readIndex().catch(() => null);
    asked = index !== null;
    fieldset.hidden = !index?.model;
    if (index?.model) model.textContent = index.model;
  }

  const kept = setting(name, "auto");
  choices.forEach((choice) => {
    choice.checked = choice.value === (kept === "extractive" ? kept : "auto");
    choice.addEventListener("change", () => keepSetting(name, choice.value));
  });

  return {
    refresh,
    /** What to ask the server for: `auto`, which is written where there is a model, or `extractive`. */
    mode: () => choices.find(({ checked }) => checked).value,
  };
}
