/** What a reader can have done to the corpus, with a question first where something may be lost or takes long. */

import { readJson } from "../app/api.js";
import { confirmed } from "../app/confirm.js";
import { plural } from "../app/words.js";
import { begin } from "./jobs.js";
import { sourcesOf } from "./document-row.js";

/** Has the corpus folder read for what changed in it. */
export async function readFolder() {
  begin(await rebuild(false), "Reading the corpus folder");
}

/** Has everything read anew; true if the reader wanted it after all. */
export async function rebuildAll({ files, documents }) {
  const question = `Read ${plural(files || documents, "file")} again and build a new index? That may take a while; answers go on from the present index until the new one is complete.`;
  if (!await confirmed(question, "Rebuild")) return false;
  begin(await rebuild(true), "Rebuilding everything");
  return true;
}

/** Deletes a document; true if the reader wanted it after all. */
export async function removeDocument(document) {
  const { id, title, passages } = document;
  const files = sourcesOf(document);
  const kept = files.length > 1 ? `Its files ${files.join(", ")} are` : `Its file ${files[0] ?? ""} is`;
  const question = `Delete “${title || id}” with its ${plural(passages ?? 0, "passage")}? No answer will quote it any more. ${kept} kept in corpus/.removed/.`;
  if (!await confirmed(question, "Delete")) return false;
  begin(await readJson(`documents/${encodeURIComponent(id)}`, { method: "DELETE" }), `Deleting “${title || id}”`);
  return true;
}

function rebuild(full) {
  return readJson("index/rebuild", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ full }) });
}
