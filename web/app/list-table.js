/** A table of a listing. On a small window each row becomes a card; the roles keep it a table for screen readers. */

import { element } from "./element.js";
import { plural } from "./words.js";

/** As many rows as appear at once, and as many more whenever the reader wants them. */
const first = 200;
const further = 1000;

/**
 * `of` is `{columns, label, noun, row(item)}`; `sortBy(key)` is called when a header is pressed. Columns without `by`
 * are not sorted by.
 */
export function createListTable({ columns, label, noun, row }, sortBy) {
  const body = element("tbody", { role: "rowgroup" });
  const headers = new Map(columns.map((column) => [column.key, header(column, sortBy)]));
  const more = element("button", { type: "button", class: "more", hidden: true });
  const node = element("div", { class: "list-frame" },
    element("table", { class: `list-table ${label.toLowerCase()}-table`, role: "table", "aria-label": label },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, [...headers.values()])), body), more);

  /** `least` is how many rows appear at once, where the reader had more than usual before. */
  function show(items, { sort = columns[0].key, order = "ascending" }, least = 0) {
    for (const [key, cell] of headers) {
      if (key === sort) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
    }
    const shown = Math.max(first, least);
    body.replaceChildren(...items.slice(0, shown).map(row));
    offer(items.slice(shown));
  }

  function offer(rest) {
    const next = rest.slice(0, further);
    more.hidden = next.length === 0;
    more.textContent = `Show ${plural(next.length, `more ${noun}`)}`;
    more.onclick = () => {
      const rows = next.map(row);
      body.append(...rows);
      offer(rest.slice(further));
      rows[0].querySelector("a").focus();
    };
  }

  return { node, show };
}

function header({ key, label, by }, sortBy) {
  const content = by
    ? element("button", { type: "button", dataset: { sort: key }, onclick: () => sortBy(key) },
      label, element("span", { class: "arrow", "aria-hidden": "true" }))
    : element("span", { class: "visually-hidden" }, label);
  return element("th", { scope: "col", role: "columnheader", class: `col-${key}` }, content);
}

/** A cell of a column; what is not known is a dash, and words for who does not see it. */
export function listCell({ key, label }, ...content) {
  const words = content.filter(Boolean);
  return element("td", { role: "cell", class: words.length > 0 ? `col-${key}` : `col-${key} unknown`, dataset: { label } },
    words.length > 0 ? element("div", {}, words) : [element("span", { "aria-hidden": "true" }, "–"), element("span", { class: "visually-hidden" }, "not recorded")]);
}
