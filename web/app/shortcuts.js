/** Keys that work anywhere on the page. Single letters can be switched off, for speech input types them by accident. */

import { keepSetting, setting } from "./storage.js";

export function startShortcuts({ focusQuestion, newConversation }) {
  const help = document.getElementById("help");
  const enabled = help.querySelector("#shortcuts-enabled");
  enabled.checked = setting("shortcuts", "on") === "on";
  enabled.addEventListener("change", () => keepSetting("shortcuts", enabled.checked ? "on" : "off"));
  document.getElementById("help-open").addEventListener("click", () => help.showModal());

  const actions = { "/": focusQuestion, "?": () => help.showModal(), n: newConversation };
  document.addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]");
    if (busy || !enabled.checked || !actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  });
}

function isTyping(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
