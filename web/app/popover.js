/**
 * One small card beside a control, for citations and remarks. Opened by keyboard or click it takes the focus and
 * gives it back on Escape; opened by hovering it takes nothing and goes when the pointer does. While it has the focus,
 * the pointer on its way over other controls does not take it away.
 */

import { element, icon } from "./element.js";

const openDelay = 250;
const closeDelay = 220;
const gap = 8;

export function createPopover(id) {
  const body = element("div", { class: "popover-body" });
  const closeButton = element("button", { type: "button", class: "plain close", "aria-label": "Close", onclick: () => close(true) }, icon("close"));
  const card = element("div", { id, class: "popover", role: "dialog", tabindex: -1, hidden: true }, body, closeButton);
  document.body.append(card);
  let anchor = null;
  let timer = 0;
  let returning = false;

  function open(control, { label, content }, { focus }) {
    clearTimeout(timer);
    anchor?.setAttribute("aria-expanded", "false");
    anchor = control;
    anchor.setAttribute("aria-expanded", "true");
    card.setAttribute("aria-label", label);
    body.replaceChildren(content());
    card.hidden = false;
    place(card, anchor);
    if (focus) card.focus({ preventScroll: true });
  }

  function close(returnFocus) {
    clearTimeout(timer);
    if (!anchor) return;
    anchor.setAttribute("aria-expanded", "false");
    card.hidden = true;
    const control = anchor;
    anchor = null;
    if (!returnFocus || !control.isConnected) return;
    returning = true;
    control.focus();
    returning = false;
  }

  const isOpenAt = (control) => anchor === control;
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => card.contains(document.activeElement) || close(false), closeDelay);
  };

  /** Makes a control open the card. `describe()` is called when it opens and returns `{label, content}`. */
  function attach(control, describe) {
    control.setAttribute("aria-haspopup", "dialog");
    control.setAttribute("aria-expanded", "false");
    control.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (isOpenAt(control) && card.contains(document.activeElement)) close(true);
      else open(control, describe(), { focus: true });
    });
    control.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType !== "mouse") return;
      clearTimeout(timer);
      const hover = () => card.contains(document.activeElement) || open(control, describe(), { focus: false });
      if (!isOpenAt(control)) timer = setTimeout(hover, openDelay);
    });
    control.addEventListener("pointerleave", leave);
  }

  /** The same, and the card opens already when the keyboard comes to the control, which keeps the focus. */
  function attachToFocus(control, describe) {
    attach(control, describe);
    control.addEventListener("focus", () => {
      if (!returning && control.matches(":focus-visible")) open(control, describe(), { focus: false });
    });
    control.addEventListener("blur", ({ relatedTarget }) => isOpenAt(control) && !card.contains(relatedTarget) && close(false));
  }

  /** Closes the card where its control has gone from the page. */
  function settle() {
    if (anchor && !anchor.isConnected) close(false);
  }

  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave());
  card.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !card.contains(relatedTarget) && close(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !anchor) return;
    event.stopPropagation();
    close(card.contains(document.activeElement));
  }, true);
  document.addEventListener("pointerdown", ({ target }) => {
    if (anchor && !card.contains(target) && !anchor.contains(target)) close(false);
  });
  window.addEventListener("scroll", () => anchor && place(card, anchor), { passive: true });
  window.addEventListener("resize", () => close(false));
  return { attach, attachToFocus, settle, close };
}

/** Below the control, or above it where there is more room; always inside the window. */
function place(card, control) {
  const place = [...control.getClientRects()].at(-1);
  if (!place) return;
  const below = window.innerHeight - place.bottom;
  card.style.maxHeight = "";
  const goesBelow = below >= card.offsetHeight + 2 * gap || below >= place.top;
  card.style.maxHeight = `${Math.min(card.offsetHeight, Math.max(below, place.top) - 2 * gap)}px`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const top = goesBelow ? place.bottom + gap : place.top - height - gap;
  const left = place.left + place.width / 2 - width / 2;
  card.style.left = `${clamp(left, gap, window.innerWidth - width - gap)}px`;
  card.style.top = `${clamp(top, gap, window.innerHeight - height - gap)}px`;
}

function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
