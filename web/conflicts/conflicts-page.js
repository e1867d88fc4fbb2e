/** The page "Conflicts": where the sources of the corpus cannot all be right, by trial and severity. */

import { readConflicts, readTrials } from "../app/api.js";
import { readIndex } from "../app/corpus-version.js";
import { element } from "../app/element.js";
import { heading } from "../app/navigation.js";
import { plural } from "../app/words.js";
import { conflictCard } from "./conflict-card.js";
import { saveConflictsAsCsv, saveConflictsAsMarkdown } from "./conflict-files.js";
import { markAllSeen, newSince } from "./conflict-memory.js";
import { byTrial, keyOf, severities, severityOf } from "./conflict-order.js";

export async function conflictsPage({ filters }, { showSource, remember }) {
  const [conflicts, trials, index] = await Promise.all([
    readConflicts(), readTrials().catch(() => []), readIndex().catch(() => ({}))]);
  let fresh = newSince(index.version, conflicts);
  if (conflicts.length === 0) return [head("The sources of the corpus agree wherever Docent can compare them.")];
  const names = new Map(trials.map(({ nctId, name }) => [nctId, name]));
  const wanted = { severity: filters.get("severity") ?? "" };
  const count = element("p", { role: "status", class: "count" });
  const list = element("div", { class: "conflict-groups" });

  function groups() {
    const isWanted = (conflict) => !wanted.severity
      || (wanted.severity === "new" ? fresh.has(keyOf(conflict)) : severityOf(conflict) === wanted.severity);
    return byTrial(conflicts.filter(isWanted), (nctId) => names.get(nctId));
  }

  function show() {
    const shown = groups();
    const number = shown.reduce((sum, group) => sum + group.conflicts.length, 0);
    count.textContent = `${number === conflicts.length ? plural(number, "conflict") : `${number} of ${plural(conflicts.length, "conflict")}`} on ${plural(shown.length, "trial")}`
      + (fresh.size > 0 ? `, ${fresh.size} new since your last look` : "");
    list.replaceChildren(...shown.map((group) => groupView(group, showSource, fresh)));
  }

  function choose(severity) {
    wanted.severity = severity;
    remember(severity ? `#/conflicts?severity=${severity}` : "#/conflicts");
    show();
  }

  show();
  return [
    head("Where the sources cannot all be right. Each side stands in its own words; which is true is for you to judge."),
    element("div", { class: "conflict-tools" },
      severityFilter(conflicts, fresh, wanted.severity, choose),
      element("div", { class: "files", role: "group", "aria-label": "Save what is shown" },
        element("span", { class: "quiet" }, "Save as"),
        element("button", { type: "button", onclick: () => saveConflictsAsCsv(groups()) }, "CSV"),
        element("button", { type: "button", onclick: () => saveConflictsAsMarkdown(groups()) }, "Markdown"))),
    element("div", { class: "count-line" }, count, fresh.size > 0 && seenButton(() => {
      markAllSeen(index.version, conflicts);
      fresh = new Set();
      if (wanted.severity === "new") choose("");
      show();
    })),
    list,
  ];
}

function head(promise) {
  return element("header", { class: "page-head" }, heading("Conflicts"), element("p", { class: "promise" }, promise));
}

function groupView({ nctId, name, conflicts }, showSource, fresh) {
  return element("section", { class: "conflict-group", dataset: { nctId } },
    element("header", {},
      element("h2", {}, element("a", { href: `#/trials/${nctId}` }, name)),
      name !== nctId && element("span", { class: "nct" }, nctId)),
    element("div", { class: "conflict-list" },
      conflicts.map((conflict) => conflictCard(conflict, showSource, { level: "h3", isNew: fresh.has(keyOf(conflict)) }))));
}

/** Radio buttons that look like a row of tabs: all, each severity that there is, and what is new. */
function severityFilter(conflicts, fresh, chosen, choose) {
  const number = (severity) => conflicts.filter((conflict) => severityOf(conflict) === severity).length;
  const options = [["", "All", conflicts.length],
    ...Object.entries(severities).map(([severity, words]) => [severity, words.plural, number(severity)]),
    ["new", "New", fresh.size]].filter(([severity, , of]) => of > 0 || severity === chosen);
  return element("fieldset", { class: "segments" },
    element("legend", { class: "visually-hidden" }, "Severity"),
    options.map(([severity, label, of]) => element("label", { title: severities[severity]?.meaning },
      element("input", { type: "radio", name: "severity", value: severity, checked: severity === chosen, onchange: () => choose(severity) }),
      element("span", {}, label, " ", element("span", { class: "of" }, `${of}`)))));
}

function seenButton(action) {
  const button = element("button", { type: "button", class: "quiet-button", onclick: () => {
    action();
    button.remove();
    document.querySelector("#desk h1").focus();
  } }, "Mark all as seen");
  return button;
}
