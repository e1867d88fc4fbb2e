/** The question box: Enter sends, Shift and Enter begin a line, and a count appears near the limit. */

import { questionLimit } from "./conversation.js";

const countFrom = questionLimit - 400;

export function createComposer(form, { ask, stop }) {
  const box = form.querySelector("#question");
  const askButton = form.querySelector("#ask");
  const stopButton = form.querySelector("#stop");
  const count = form.querySelector("#question-count");
  let asking = false;

  function refresh() {
    const length = box.value.trim().length;
    const tooLong = length > questionLimit;
    count.hidden = length < countFrom;
    count.textContent = tooLong
      ? `${(length - questionLimit).toLocaleString("en")} characters too many`
      : `${(questionLimit - length).toLocaleString("en")} characters left`;
    box.setAttribute("aria-invalid", `${tooLong}`);
    askButton.disabled = length === 0 || tooLong;
    askButton.hidden = asking;
    stopButton.hidden = !asking;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  }

  function send() {
    refresh();
    if (asking || askButton.disabled) return;
    const question = box.value.trim();
    box.value = "";
    ask(question);
    refresh();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  box.addEventListener("input", refresh);
  stopButton.addEventListener("click", () => {
    stop();
    box.focus();
  });
  refresh();

  return {
    focus: () => box.focus(),
    /** Puts a question into the box; the reader sends it. */
    fill(question) {
      box.value = question;
      refresh();
      box.focus();
    },
    setAsking(value) {
      asking = value;
      refresh();
    },
  };
}
