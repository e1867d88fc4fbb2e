/** Where papers and trials are named that the server is to fetch from public services. */

import { readJson } from "../app/api.js";
import { element } from "../app/element.js";
import { plural } from "../app/words.js";
import { begin } from "./jobs.js";

/** Nothing where the server fetches no papers. */
export function fetchBox({ allowed, fetches }) {
  if (!fetches) return null;
  const trouble = element("p", { class: "field-trouble", id: "fetch-trouble", role: "alert" });
  const input = element("input", {
    id: "fetch-names", autocomplete: "off", spellcheck: "false", disabled: !allowed, "aria-describedby": "fetch-what fetch-trouble",
  });
  const button = element("button", { type: "submit", disabled: !allowed, "aria-describedby": !allowed && "changes-off" }, "Fetch");

  async function fetchNamed() {
    const ids = namesIn(input.value);
    trouble.textContent = ids.length === 0 ? "Write a DOI, a PubMed number or an NCT number." : "";
    if (ids.length === 0) return input.focus();
    button.disabled = true;
    try {
      const job = await readJson("documents/fetch", {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ids }),
      });
      input.value = "";
      begin(job, ids.length === 1 ? `Fetching ${ids[0]}` : `Fetching ${plural(ids.length, "paper or trial", "papers and trials")}`);
    } catch (problem) {
      const at = /^\/ids\/(\d+)$/.exec(problem.pointer ?? "")?.[1];
      trouble.textContent = [at && `${ids[at]}: `, problem.detail ?? problem.title, "."].filter(Boolean).join("");
      input.focus();
    }
    button.disabled = false;
  }

  return element("form", { class: "fetch", "aria-label": "Fetch by name", onsubmit: (event) => {
    event.preventDefault();
    fetchNamed();
  } },
    element("label", { for: "fetch-names" }, "Or name papers and trials"),
    element("div", { class: "fetch-line" }, input, button),
    element("p", { class: "quiet", id: "fetch-what" }, "DOIs, PubMed numbers, NCT numbers, with commas between. They are sent to Europe PMC, PubMed and ClinicalTrials.gov, and to nobody else."),
    trouble);
}

/** A comma or a blank ends a name, but for the blank in "PMID 123"; a DOI may hold a comma that no blank follows. */
function namesIn(text) {
  return text.replace(/\b(pmid|doi):?\s+/gi, "$1:").split(/[,;]?\s+|;|,$/)
    .flatMap((name) => (/^[\d,]+$/.test(name) ? name.split(",") : [name])).filter(Boolean);
}
