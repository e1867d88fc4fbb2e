/** The passages of a document under their headings, in portions; or those that hold the words that a reader looks for. */

import { readJson } from "../app/api.js";
import { element } from "../app/element.js";
import { quoted } from "../app/quote.js";
import { kindInWords, plural, sectionInWords } from "../app/words.js";

const portion = 100;
const most = 30;

export function createPassageList({ id }, showSource) {
  const list = element("ol", { class: "passages" });
  const count = element("p", { role: "status", class: "count" });
  const notes = element("div", { role: "status" });
  const more = element("button", { type: "button", class: "more", hidden: true });
  const search = element("input", { type: "search", id: "passage-search", autocomplete: "off", spellcheck: "false" });
  const form = element("form", { class: "filters", role: "search", "aria-label": "Search this document", onsubmit: (event) => {
    event.preventDefault();
    look(search.value.trim());
  } },
    element("div", { class: "field search-field" }, element("label", { for: "passage-search" }, "Words in this document"), search),
    element("button", { type: "submit" }, "Search"));
  const node = element("section", { class: "document-passages", "aria-label": "Passages" }, form, count, notes, list, more);
  search.addEventListener("input", () => search.value === "" && start());
  let heading = null;

  async function look(words) {
    if (words === "") return start();
    const query = new URLSearchParams({ q: words, document: id, k: most });
    const found = await readJson(`search?${query}`).catch(failing);
    if (!found) return;
    const { passages, warnings = [] } = found;
    clear();
    notes.replaceChildren(...warnings.map((warning) => element("p", { class: "notice warning" }, warning)));
    append(passages.map(({ passageId, ...rest }) => ({ id: passageId, ...rest })));
    count.textContent = passages.length === most ? `The ${most} nearest passages` : `${plural(passages.length, "passage")} found`;
  }

  async function start() {
    clear();
    await next(0);
  }

  async function next(from) {
    const portioned = await readJson(`documents/${encodeURIComponent(id)}/passages?${new URLSearchParams({ from, k: portion })}`).catch(failing);
    if (!portioned) return;
    const { passages, total } = portioned;
    const before = list.lastElementChild;
    append(passages);
    const shown = from + passages.length;
    count.textContent = shown < total ? `${shown.toLocaleString("en")} of ${plural(total, "passage")}` : plural(total, "passage");
    more.hidden = shown >= total;
    more.textContent = `Show ${plural(Math.min(portion, total - shown), "more passage")}`;
    more.onclick = () => next(shown);
    if (from > 0) (before.nextElementSibling ?? before).querySelector("button").focus();
  }

  function clear() {
    heading = null;
    notes.replaceChildren();
    more.hidden = true;
    list.replaceChildren();
  }

  function append(passages) {
    for (const passage of passages) {
      const section = sectionInWords(passage.section);
      list.append(item(passage, section !== heading && section, showSource));
      heading = section;
    }
  }

  /** What went wrong stands where the count would be, above what was there before. */
  function failing({ title, message, detail }) {
    count.textContent = [title ?? message, detail].filter(Boolean).join(". ");
    return null;
  }

  return { node, start };
}

function item(passage, section, showSource) {
  const { id, kind, text } = passage;
  const button = element("button", {
    type: "button", class: "show-in-context", "aria-label": `Show in context: ${id}`,
    onclick: () => showSource({ passageId: id, documentId: passage.documentId, section: passage.section, quote: null }, [], button),
  }, "Show in context");
  return element("li", { dataset: { passageId: id } },
    section && element("h2", {}, section),
    element("div", { class: "passage-text" }, quoted(text)),
    element("div", { class: "source-foot" }, element("p", { class: "document-line" }, kindInWords(kind)), button));
}
