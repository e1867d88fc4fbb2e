/** The button that goes round light, dark and what the system prefers. */

import { icon } from "./element.js";
import { keepSetting } from "./storage.js";

const following = { auto: "light", light: "dark", dark: "auto" };
const drawings = { auto: "theme-auto", light: "theme-light", dark: "theme-dark" };

export function startTheme(button) {
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.replaceChildren(icon(drawings[theme]));
    button.setAttribute("aria-label", `Theme: ${theme}. Change to ${following[theme]}.`);
    button.title = `Theme: ${theme}`;
  };
  const current = () => document.documentElement.dataset.theme;
  show(following[current()] ? current() : "auto");
  button.addEventListener("click", () => {
    show(following[current()]);
    keepSetting("theme", current());
  });
}
