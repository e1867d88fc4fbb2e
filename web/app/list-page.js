/** What pages with a listing have in common: what is wanted stands in the address, and is counted. */

import { element } from "./element.js";
import { createFilters } from "./list-filters.js";
import { createListTable } from "./list-table.js";
import { plural } from "./words.js";

/**
 * `of` is `{listing, columns, facets, label, noun, hint, none, row, least}`, with facets as filters show them but for their
 * choices, and as `least` how many rows appear at once, where it is more than usual; `items()` gives what there is now;
 * `moved(query)` hears what is wanted, as the address has it.
 */
export function createListView({ listing, columns, facets, label, noun, hint, none, row, least }, items, wanted, moved) {
  const name = noun.split(" ").at(-1);
  const count = element("p", { role: "status", class: "count" });
  const nothing = element("p", { class: "nothing", hidden: true }, none);
  const table = createListTable({ columns, label, noun, row }, (key) => {
    const again = (wanted.sort ?? columns[0].key) === key && wanted.order !== "descending";
    change({ sort: key, order: again ? "descending" : "ascending" });
  });
  const withChoices = Object.fromEntries(Object.entries(facets).map(([facet, words]) => [facet, { ...words, choices: listing.choices(items(), facet) }]));
  const filters = createFilters({ name, noun, hint, columns, facets: withChoices }, change);

  function change(fields) {
    Object.assign(wanted, fields);
    Object.keys(wanted).forEach((key) => wanted[key] || delete wanted[key]);
    moved(new URLSearchParams(wanted).toString());
    show();
  }

  function show(rows) {
    const all = items();
    const found = listing.chosen(all, wanted);
    table.show(found, wanted, rows);
    count.textContent = found.length === all.length ? plural(all.length, noun)
      : `${found.length.toLocaleString("en")} of ${plural(all.length, noun)}`;
    nothing.hidden = found.length > 0;
    table.node.hidden = found.length === 0;
    filters.show(wanted);
  }

  show(least);
  return { nodes: [filters.node, count, table.node, nothing], show };
}
