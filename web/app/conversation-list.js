/** The conversations of this browser, with ways to open, rename and delete them. */

import { allConversations } from "./storage.js";
import { titleOf } from "./conversation.js";
import { element, icon } from "./element.js";

export function createConversationList(list, { open, rename, remove }) {
  function show(currentId) {
    const conversations = allConversations();
    list.replaceChildren(...conversations.map((conversation) => entry(conversation, conversation.id === currentId)));
    list.parentElement.querySelector(".none").hidden = conversations.length > 0;
    document.getElementById("delete-all").hidden = conversations.length === 0;
  }

  function entry(conversation, isCurrent) {
    const title = titleOf(conversation);
    const item = element("li", { dataset: { conversationId: conversation.id } },
      element("button", { type: "button", class: "open", "aria-current": isCurrent && "true", title, onclick: () => open(conversation.id) }, title),
      element("button", { type: "button", class: "plain rename", "aria-label": `Rename: ${title}`, onclick: () => edit(item, conversation) }, icon("rename")),
      element("button", { type: "button", class: "plain delete", "aria-label": `Delete: ${title}`, onclick: () => remove(conversation.id) }, icon("delete")));
    return item;
  }

  function edit(item, conversation) {
    let finished = false;
    const field = element("input", { type: "text", value: titleOf(conversation), maxlength: 200, "aria-label": "Title" });
    const finish = (keep) => {
      if (finished) return;
      finished = true;
      rename(conversation.id, keep ? field.value.trim() : conversation.title);
      list.querySelector(`[data-conversation-id="${conversation.id}"] .rename`)?.focus();
    };
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault(); // The focus moves to a button, and Enter would press it.
      event.stopPropagation();
      finish(event.key === "Enter");
    });
    field.addEventListener("blur", () => finish(true));
    item.replaceChildren(field);
    field.focus();
    field.select();
  }

  return { show };
}
