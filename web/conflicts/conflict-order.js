/** What conflicts are filed under: trial and severity, the gravest first. */

export const severities = {
  contradiction: { label: "Contradiction", plural: "Contradictions", meaning: "cannot all be true" },
  discrepancy: { label: "Discrepancy", plural: "Discrepancies", meaning: "differ a little" },
  update: { label: "Update", plural: "Updates", meaning: "a later report explains the difference" },
};
const order = Object.keys(severities);

/** The trial as `{nctId, name}`, whether the server sends its number or more. */
export function trialOf({ trial }) {
  return typeof trial === "object" && trial !== null ? trial : { nctId: trial ?? "" };
}

/** A severity that the page does not know is shown as the gravest: better too much care than too little. */
export function severityOf({ severity }) {
  return order.includes(severity) ? severity : order[0];
}

/** `[{nctId, name, conflicts}]`: trials with the gravest and the most conflicts first; `nameOf(nctId)` is its name. */
export function byTrial(conflicts, nameOf) {
  const groups = new Map();
  for (const conflict of conflicts) {
    const { nctId, name } = trialOf(conflict);
    const group = groups.get(nctId) ?? { nctId, name: nameOf(nctId) ?? name ?? nctId, conflicts: [] };
    group.conflicts.push(conflict);
    groups.set(nctId, group);
  }
  const ordered = [...groups.values()].map((group) => ({ ...group, conflicts: [...group.conflicts].sort(compared) }));
  return ordered.sort((one, other) => compared(one.conflicts[0], other.conflicts[0], "severity")
    || other.conflicts.length - one.conflicts.length || one.nctId.localeCompare(other.nctId));
}

/** The same conflict after the next build: what it is about and what stands against what. */
export function keyOf(conflict) {
  const { statements = [], attribute } = conflict;
  return [trialOf(conflict).nctId, attribute, ...statements.map(({ passageId, value }) => `${passageId} ${value}`).sort()].join("|");
}

function compared(one, other, only) {
  const bySeverity = order.indexOf(severityOf(one)) - order.indexOf(severityOf(other));
  return bySeverity || only ? bySeverity : `${one.attribute}`.localeCompare(`${other.attribute}`);
}
