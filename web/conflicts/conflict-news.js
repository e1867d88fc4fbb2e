/**
 * After a change of the corpus: how many conflicts are new since the reader's last look, beside the link to their page.
 * Who never looked, at them or at the library, is told nothing.
 */

import { announce } from "../app/announce.js";
import { readConflicts } from "../app/api.js";
import { onCorpusChange, readIndex } from "../app/corpus-version.js";
import { element } from "../app/element.js";
import { plural } from "../app/words.js";
import { lastLook, newSince, unseen } from "./conflict-memory.js";

/** `link` leads to the page of conflicts. */
export function startConflictNews(link) {
  const mark = element("span", { class: "news", hidden: true });
  const usual = link.getAttribute("href");
  link.append(mark);

  function show(count) {
    mark.hidden = count === 0;
    mark.replaceChildren(...(count === 0 ? [] : [` ${count.toLocaleString("en")}`, element("span", { class: "word" }, " new")]));
    link.setAttribute("href", count === 0 ? usual : `${usual}?severity=new`);
  }

  async function look() {
    const looked = lastLook();
    if (!looked) return;
    const { version } = await readIndex();
    if (looked.version === version) return show(0);
    const count = unseen(await readConflicts()).size;
    show(count);
    if (count > 0) announce(`${plural(count, "conflict")} between sources ${count === 1 ? "is" : "are"} new.`);
  }

  const quietly = () => look().catch(() => {});
  onCorpusChange(() => (quietly(), true));
  window.addEventListener("conflicts-seen", () => show(0));
  quietly();
}

/** Takes what there is as known, so that a change which the reader is about to make can be told apart. */
export async function beginToWatch(version) {
  if (!lastLook()) newSince(version, await readConflicts());
}
