/** Joins the parts of the page. */

import { announce } from "./announce.js";
import { answerAsPlainText, answerAsRichText } from "./answer-as-text.js";
import { createAnswerChoice } from "./answer-choice.js";
import { createChat } from "./chat.js";
import { copyText } from "./clipboard.js";
import { createComposer } from "./composer.js";
import { confirmed } from "./confirm.js";
import { createConversationList } from "./conversation-list.js";
import { titleOf } from "./conversation.js";
import { bibtex, exportBibliography, exportMarkdown, ris } from "./export.js";
import { createNavigation } from "./navigation.js";
import { createPane } from "./panes.js";
import { createPopover } from "./popover.js";
import { startShortcuts } from "./shortcuts.js";
import { createScope } from "./scope.js";
import { createSourcesPanel } from "./sources-panel.js";
import { findConversation, forgetAllConversations, forgetConversation, keepConversation, onChangeElsewhere } from "./storage.js";
import { startTheme } from "./theme.js";
import { startConflictNews } from "../conflicts/conflict-news.js";
import { refuseStrayDrops } from "../library/dropped-files.js";

const get = (id) => document.getElementById(id);

const popover = createPopover("citation-popover");
const panel = createSourcesPanel(get("sources-panel"));
const sidebar = createPane(get("sidebar"), { beside: "(min-width: 1100px)", alwaysBeside: true, role: "complementary" });

const choice = createAnswerChoice(get("answer-choice"));

const scope = createScope(get("scope"), () => composer.focus());

const chat = createChat(get("conversation"), { popover, showSource: panel.show, copy, mode: choice.mode, scope: scope.current }, {
  changed: refresh,
  notKept: () => notify("This browser’s storage is full or switched off: the conversation is lost when the page closes. Delete older conversations, or export this one."),
});
const composer = createComposer(get("composer"), { ask: chat.ask, stop: () => chat.stop() });
const navigation = createNavigation(get("desk"), { showSource: panel.show, fill: composer.fill, askOnly: scope.set }, leave);
const list = createConversationList(get("conversations"), { open, rename, remove });

function refresh() {
  const conversation = chat.current();
  const isEmpty = conversation.turns.length === 0;
  list.show(conversation.id);
  composer.setAsking(chat.isAsking());
  choice.refresh();
  get("export").hidden = isEmpty;
  get("title").hidden = isEmpty;
  get("title").textContent = titleOf(conversation);
  navigation.nameChat(isEmpty ? "Docent" : `${titleOf(conversation)} · Docent`);
}

function open(id) {
  const conversation = findConversation(id);
  if (!conversation) return refresh();
  leave();
  scope.set(null);
  chat.open(conversation);
}

function begin() {
  navigation.toAsk();
  leave();
  scope.set(null);
  chat.begin();
  composer.focus();
}

function toQuestion() {
  navigation.toAsk();
  composer.focus();
}

/** What belongs to the conversation that was shown goes with it. */
function leave() {
  popover.close(false);
  panel.close();
  sidebar.close();
  notify("");
}

function rename(id, title) {
  const conversation = id === chat.current().id ? chat.current() : findConversation(id);
  if (conversation) keepConversation(Object.assign(conversation, { title }));
  refresh();
}

async function remove(id) {
  const conversation = findConversation(id);
  if (!conversation || !await confirmed(`Delete “${titleOf(conversation)}”? It is kept nowhere else.`, "Delete")) return;
  chat.forget(id);
  forgetConversation(id);
  refresh();
}

async function removeAll() {
  if (!await confirmed("Delete all conversations of this browser? They are kept nowhere else.", "Delete all")) return;
  chat.forgetAll();
  forgetAllConversations();
  refresh();
}

async function copy(turn, button) {
  const copied = await copyText(answerAsPlainText(turn), answerAsRichText(turn));
  const label = button.querySelector("span");
  label.textContent = copied ? "Copied" : "Copying is blocked by the browser";
  announce(label.textContent);
  setTimeout(() => { label.textContent = "Copy with citations"; }, 2500);
}

/** A line above the question box that stays until the next thing happens; an empty one goes away. */
function notify(text) {
  get("notification").textContent = text;
  get("notification").hidden = text === "";
}

function onExport(id, action) {
  get(id).addEventListener("click", async () => {
    get("export").open = false;
    get("export").querySelector("summary").focus();
    notify("Preparing the file");
    notify(await action(chat.current()));
  });
}

get("new-conversation").addEventListener("click", begin);
get("delete-all").addEventListener("click", removeAll);
get("sidebar-open").addEventListener("click", () => {
  sidebar.open();
  get("new-conversation").focus();
});
get("sidebar-close").addEventListener("click", () => sidebar.close());
get("export").addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  get("export").open = false;
  get("export").querySelector("summary").focus();
});
document.addEventListener("click", ({ target }) => {
  if (!get("export").contains(target)) get("export").open = false;
});
onExport("export-markdown", exportMarkdown);
onExport("export-bibtex", (conversation) => exportBibliography(conversation, bibtex));
onExport("export-ris", (conversation) => exportBibliography(conversation, ris));
onChangeElsewhere(refresh);
startTheme(get("theme"));
startShortcuts({ focusQuestion: toQuestion, newConversation: begin });
chat.restore();
navigation.start();
refuseStrayDrops();
startConflictNews(document.querySelector('#pages [data-page="conflicts"]'));
