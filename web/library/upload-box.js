/** Where files are handed in: dropped, or chosen with a button. Each lot is sent on its own and can be cancelled. */

import { announce } from "../app/announce.js";
import { element, present } from "../app/element.js";
import { plural } from "../app/words.js";
import { chosenFiles, droppedFiles, holdsFiles } from "./dropped-files.js";
import { fetchBox } from "./fetch-box.js";
import { begin } from "./jobs.js";
import { sizeInWords } from "./library-words.js";
import { sendFiles } from "./send-files.js";

const formats = "PDF, JATS and PMC XML, PubMed XML (also .gz), ClinicalTrials.gov JSON, HTML, text, Markdown; reference lists as RIS, NBIB, BibTeX or CSL-JSON. A file’s content tells its format, whatever its name.";

/** `changes` is what the server says of changing the corpus: whether it is allowed, and the sizes. */
export function uploadBox(changes) {
  const sendings = element("div", { class: "sendings" });
  const input = element("input", { type: "file", multiple: true, id: "upload-files", class: "visually-hidden", disabled: !changes.allowed, "aria-describedby": "upload-formats", onchange: () => {
    take(chosenFiles(input.files));
    input.value = "";
  } });
  const zone = element("div", { class: "drop-zone" }, input,
    element("p", {}, element("label", { for: "upload-files", class: "choose" }, "Choose files"), element("span", { class: "or-drop" }, " or drop them here")),
    element("p", { class: "quiet", id: "upload-formats" }, formats, ` Up to ${sizeInWords(changes.maxFileSize)} a file.`));
  zone.classList.toggle("is-off", !changes.allowed);
  if (changes.allowed) acceptDrops(zone, take);

  function take(files) {
    if (files.length === 0) return announce("There was no file in what was dropped.");
    const objection = tooMuch(files, changes);
    if (objection) return sendings.prepend(note(objection));
    send(files);
  }

  function send(files) {
    const controller = new AbortController();
    const title = files.length === 1 ? `Adding ${files[0].name}` : `Adding ${plural(files.length, "file")}`;
    const bar = element("progress", { "aria-label": `Sending: ${title}`, max: 1, value: 0 });
    const words = element("p", { class: "quiet" }, "Sending");
    const cancel = element("button", { type: "button", onclick: () => controller.abort() }, "Cancel");
    const card = element("div", { class: "sending" }, element("h3", {}, title), bar, words, cancel);
    sendings.prepend(card);
    const progress = (sent, total) => {
      bar.value = total > 0 ? sent / total : 0;
      words.textContent = sent < total ? `Sending: ${sizeInWords(sent)} of ${sizeInWords(total)}` : "Sent; the server takes it in";
    };
    sendFiles(files, { progress, signal: controller.signal }).then((job) => {
      card.remove();
      begin(job, title);
    }, (failure) => card.replaceWith(failure.name === "AbortError"
      ? note({ title: "Sending was cancelled", detail: `Nothing was added: ${title.replace("Adding ", "")}.` })
      : note(failure, () => send(files))));
  }

  return element("section", { class: "upload", "aria-labelledby": "upload-title" },
    element("h2", { id: "upload-title" }, "Add papers"), ...present([zone, fetchBox(changes), sendings]));
}

function tooMuch(files, { maxFileSize, maxRequestSize }) {
  const large = files.filter(({ file }) => file.size > maxFileSize).map(({ name }) => name);
  if (large.length > 0) {
    return { title: "Too large to be sent", detail: `${large.slice(0, 5).join(", ")}${large.length > 5 ? ` and ${large.length - 5} more` : ""}: a file may have ${sizeInWords(maxFileSize)}.`, fix: "Put it into the corpus folder and have the folder read, or set upload.maxFileSize in docent.yaml." };
  }
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  return total > maxRequestSize && { title: "Too much at once", detail: `These files have ${sizeInWords(total)} together; ${sizeInWords(maxRequestSize)} may be sent at once.`, fix: "Send fewer at a time, or put them into the corpus folder and have the folder read." };
}

function note({ title, message, detail, fix }, again) {
  const node = element("div", { class: "notice problem", role: "alert" },
    element("p", {}, element("strong", {}, title ?? message)),
    [detail, fix].filter(Boolean).map((words) => element("p", {}, words)),
    element("div", { class: "notice-actions" },
      again && element("button", { type: "button", onclick: () => { node.remove(); again(); } }, "Try again"),
      element("button", { type: "button", onclick: () => { node.remove(); document.getElementById("upload-files")?.focus(); } }, "Dismiss")));
  return node;
}

function acceptDrops(zone, take) {
  let depth = 0;
  const mark = (by) => {
    depth = by === 0 ? 0 : depth + by;
    zone.classList.toggle("is-over", depth > 0);
  };
  zone.addEventListener("dragenter", (event) => holdsFiles(event) && mark(1));
  zone.addEventListener("dragleave", (event) => holdsFiles(event) && mark(-1));
  zone.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    mark(0);
    take(await droppedFiles(event.dataTransfer));
  });
}
