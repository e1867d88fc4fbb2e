/**
 * Conversations and settings in the browser's storage; the server keeps none. Each conversation has its own entry,
 * so that one that cannot be read takes no other with it. `v1` in the keys changes when their shape does.
 */

import { answerFrom } from "./conversation.js";

const conversationPrefix = "docent.v1.conversation.";
const settingPrefix = "docent.v1.setting.";

/** The conversations that can be read, the last one used first. Those that cannot are left as they are. */
export function allConversations() {
  return storedKeys()
    .filter((key) => key.startsWith(conversationPrefix))
    .map((key) => parse(read(key)))
    .filter(Boolean)
    .sort((one, other) => other.updatedAt - one.updatedAt || one.id.localeCompare(other.id));
}

export function findConversation(id) {
  return parse(read(conversationPrefix + id));
}

/** True if it was kept; false where storage is full or switched off, which the reader should be told. */
export function keepConversation(conversation) {
  return write(conversationPrefix + conversation.id, JSON.stringify(conversation));
}

export function forgetConversation(id) {
  remove(conversationPrefix + id);
}

/** Also those that could not be read: who deletes everything means everything. */
export function forgetAllConversations() {
  storedKeys().filter((key) => key.startsWith(conversationPrefix)).forEach(remove);
}

export function setting(name, otherwise) {
  return read(settingPrefix + name) ?? otherwise;
}

export function keepSetting(name, value) {
  write(settingPrefix + name, value);
}

/** Calls back when another tab adds, changes or removes a conversation. */
export function onChangeElsewhere(listener) {
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(conversationPrefix)) listener();
  });
}

/** Which conversation this tab shows: of the tab alone, so that two tabs can hold two conversations. */
export const shown = {
  get: () => quietly(() => sessionStorage.getItem("docent.v1.shown"), null),
  set: (id) => quietly(() => sessionStorage.setItem("docent.v1.shown", id), null),
};

function parse(text) {
  try {
    const conversation = JSON.parse(text);
    return isConversation(conversation) ? completed(conversation) : null;
  } catch {
    return null;
  }
}

function isConversation(value) {
  return typeof value?.id === "string" && Array.isArray(value.turns)
    && value.turns.every((turn) => typeof turn?.id === "string" && typeof turn.question === "string");
}

/** Fills in what an older page did not store; an answer that was under way when the page closed has stopped. */
function completed(conversation) {
  const turns = conversation.turns.map((turn) => ({
    ...turn,
    state: turn.state === "asking" ? "stopped" : turn.state,
    answer: answerFrom(turn.answer),
    written: turn.written instanceof Object ? answerFrom(turn.written) : null,
  }));
  return { title: "", createdAt: 0, updatedAt: 0, ...conversation, turns };
}

function storedKeys() {
  return quietly(() => Object.keys(localStorage), []);
}

function read(key) {
  return quietly(() => localStorage.getItem(key), null);
}

function write(key, text) {
  return quietly(() => {
    localStorage.setItem(key, text);
    return true;
  }, false);
}

function remove(key) {
  quietly(() => localStorage.removeItem(key));
}

/** Storage throws where it is full or the reader's settings forbid it; the page works without it. */
function quietly(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
