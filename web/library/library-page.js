/** The page "Library": what the corpus holds, what could not be read, and the ways to change it. */

import { readJson } from "../app/api.js";
import { readIndex } from "../app/corpus-version.js";
import { element } from "../app/element.js";
import { createListView } from "../app/list-page.js";
import { heading } from "../app/navigation.js";
import { beginToWatch } from "../conflicts/conflict-news.js";
import { readFolder, rebuildAll, removeDocument } from "./changes.js";
import { columns, documentListing, documentRow } from "./document-row.js";
import { failureList } from "./failure-list.js";
import { createFollowing } from "./following.js";
import { createHoldings } from "./holdings.js";
import { createJobList } from "./job-list.js";
import { onJobs, readJobs, watchJobs } from "./jobs.js";
import { uploadBox } from "./upload-box.js";

/** Where the reader left the list, filters and all. */
export let listAddress = "#/library";

export async function libraryPage({ filters }, { remember }) {
  let [index, documents] = await Promise.all([readIndex(), readDocuments(), readJobs()]);
  listAddress = location.hash;
  const objection = index.changes.allowed ? null : index.changes.reason;
  const following = createFollowing();
  const holdings = createHoldings(following.show);
  const failures = element("div", {});
  const trouble = element("div", {});
  const jobs = createJobList();
  const list = element("section", { class: "documents", "aria-labelledby": "documents-title" });
  const wanted = Object.fromEntries(filters);

  function showIndex() {
    holdings.show(index);
    failures.replaceChildren(...[failureList(index.failed)].filter(Boolean));
  }

  function showList() {
    const rows = list.querySelectorAll("tbody tr").length;
    const view = documents.length > 0 && createListView({ ...viewOf({ remove: act(removeDocument), objection }), least: rows }, () => documents, wanted, (query) => {
      listAddress = query ? `#/library?${query}` : "#/library";
      remember(listAddress);
    });
    list.replaceChildren(element("h2", { id: "documents-title", tabindex: -1 }, "Documents"),
      ...(view ? view.nodes : [element("p", { class: "nothing" }, "The library is empty. Add a paper, and ask about it a moment later.")]));
  }

  /** After a job, what it changed is read anew; the reader stays where they are in the list. */
  onJobs(async (finished) => {
    jobs.show();
    if (!finished) return;
    [index, documents] = await Promise.all([readIndex(), readDocuments()]).catch(() => [index, documents]);
    showIndex();
    const back = placeIn(list);
    showList();
    back();
  });

  /** Does something to the corpus and tells what stands in its way. */
  function act(action) {
    return async (...of) => {
      trouble.replaceChildren();
      try {
        await action(...of);
      } catch (problem) {
        trouble.replaceChildren(element("div", { class: "notice problem", role: "alert" },
          [problem.title ?? problem.message, problem.detail, problem.fix].filter(Boolean).map((words) => element("p", {}, words))));
        trouble.scrollIntoView({ block: "nearest" });
      }
    };
  }

  showIndex();
  showList();
  jobs.show();
  watchJobs(jobs.node);
  beginToWatch(index.version).catch(() => {});
  return [
    element("header", { class: "page-head" }, heading("Library"),
      element("p", { class: "promise" }, "What Docent has read, and where papers come in. An added paper can be asked about as soon as it is read.")),
    holdings.node,
    objection !== null && element("p", { class: "notice", id: "changes-off" }, `The corpus cannot be changed from here: ${objection}.`),
    element("div", { class: "desk-tools" },
      uploadBox(index.changes),
      maintenance(objection, act(readFolder), act(() => rebuildAll(index)))),
    trouble, following.node, jobs.node, failures, list,
  ].filter(Boolean);
}

/** Gives the focus back to where it was in a list that is drawn again: to its row, or the row that took its place. */
function placeIn(list) {
  const focused = document.activeElement;
  if (!list.contains(focused)) return () => {};
  const row = focused.closest("tbody tr");
  if (!row) return () => (document.getElementById(focused.id) ?? list.querySelector("h2")).focus();
  const { documentId } = row.dataset;
  const place = row.sectionRowIndex;
  return () => {
    const rows = [...list.querySelectorAll("tbody tr")];
    const same = rows.find((each) => each.dataset.documentId === documentId);
    const control = same?.querySelector(focused.matches("button") ? "button" : "a") ?? rows[Math.min(place, rows.length - 1)]?.querySelector("a");
    (control ?? list.querySelector("h2")).focus();
  };
}

async function readDocuments() {
  return (await readJson("documents")).documents ?? [];
}

function viewOf(tools) {
  return {
    listing: documentListing,
    columns,
    facets: { holds: { label: "What is there" }, year: { label: "Year" }, notice: { label: "Notices" } },
    label: "Documents",
    noun: "document",
    hint: "Title, author, DOI or file",
    none: "No document of the library is like that. Take a filter away, or search for other words.",
    row: (document) => documentRow(document, tools),
  };
}

function maintenance(objection, read, rebuild) {
  const button = (words, onclick) => element("button", {
    type: "button", onclick, disabled: objection !== null, "aria-describedby": objection !== null && "changes-off",
  }, words);
  return element("section", { class: "maintenance", "aria-labelledby": "maintenance-title" },
    element("h2", { id: "maintenance-title" }, "Corpus folder"),
    element("p", { class: "quiet" }, "Files may also be put into the folder, changed there or taken away."),
    button("Read what changed", read), button("Rebuild everything", rebuild));
}
