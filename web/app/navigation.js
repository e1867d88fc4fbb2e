/**
 * The pages of this one document, by the address's fragment: the chat (anything but the others), `#/trials`,
 * `#/trials/NCT…`, `#/conflicts`, `#/library` and `#/library/…`, each with filters after a question mark. One document,
 * so that an answer goes on arriving while the reader looks something up. Pages other than the chat are loaded when they
 * are first wanted.
 */

import { onCorpusChange } from "./corpus-version.js";
import { element } from "./element.js";

const pages = {
  trials: async ({ id }) => (id ? (await import("../trials/trial-page.js")).trialPage : (await import("../trials/trials-page.js")).trialsPage),
  library: async ({ id }) => (id ? (await import("../library/document-page.js")).documentPage : (await import("../library/library-page.js")).libraryPage),
  conflicts: async () => (await import("../conflicts/conflicts-page.js")).conflictsPage,
};

/** What the address asks for: `{page, id, filters}`. */
export function routeOf(fragment) {
  const [, page, id, query] = /^#\/([a-z]+)(?:\/([^?]+))?(?:\?(.*))?$/.exec(fragment) ?? [];
  return pages[page]
    ? { page, id: id && decodeURIComponent(id), filters: new URLSearchParams(query) }
    : { page: "ask", filters: new URLSearchParams() };
}

/** `desk` is where pages are drawn; `tools` are handed to them; `left()` hears that the reader goes elsewhere. */
export function createNavigation(desk, tools, left) {
  const scrolled = new Map();
  let shown = location.hash;
  let askTitle = "Docent";
  let turn = 0;

  async function show({ focus }) {
    const route = routeOf(location.hash);
    scrolled.set(nameOf(shown), window.scrollY);
    shown = location.hash;
    mark(route);
    const mine = ++turn;
    desk.replaceChildren();
    if (route.page === "ask") return settle();
    desk.setAttribute("aria-busy", "true");
    const nodes = await drawn(route);
    if (mine !== turn) return;
    desk.replaceChildren(...nodes);
    desk.removeAttribute("aria-busy");
    document.title = `${desk.querySelector("h1").textContent} · Docent`;
    settle();
    if (focus) desk.querySelector("h1").focus({ preventScroll: true });
  }

  async function drawn(route) {
    try {
      const draw = await pages[route.page](route);
      return await draw(route, { ...tools, ask, askOnly, remember });
    } catch (problem) {
      return [heading("This page could not be shown"),
        element("p", { class: "notice problem", role: "alert" }, [problem.title ?? problem.message, problem.detail].filter(Boolean).join(". ")),
        element("button", { type: "button", onclick: () => show({ focus: true }) }, "Try again")];
    }
  }

  function mark({ page }) {
    document.documentElement.dataset.page = page;
    if (page === "ask") document.title = askTitle;
    for (const link of document.querySelectorAll("#pages a")) {
      const current = link.dataset.page === page;
      if (current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  /** A list comes back where it was left; a trial's own page begins at its top. */
  function settle() {
    window.scrollTo({ top: routeOf(shown).id ? 0 : scrolled.get(nameOf(shown)) ?? 0, behavior: "instant" });
  }

  /** Leads to the chat at once, for what happens next there. */
  function toAsk() {
    if (routeOf(location.hash).page === "ask") return;
    left();
    history.pushState(null, "", "#/");
    show({ focus: false });
  }

  function ask(question) {
    toAsk();
    tools.fill(question);
  }

  /** Leads to the chat, where questions go to one document until the reader says otherwise. */
  function askOnly(document) {
    toAsk();
    tools.askOnly(document);
    tools.fill("");
  }

  /** Keeps a page's filters in the address, without a step for the back button. */
  function remember(fragment) {
    history.replaceState(null, "", fragment);
    shown = fragment;
  }

  window.addEventListener("hashchange", () => {
    if (location.hash === shown) return;
    if (nameOf(location.hash) === "ask" && nameOf(shown) === "ask") return;
    left();
    show({ focus: true });
  });
  onCorpusChange(() => {
    const { page, id } = routeOf(shown);
    if (["trials", "conflicts"].includes(page) || (page === "library" && id)) desk.prepend(changedNotice(() => show({ focus: true })));
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    if (document.documentElement.dataset.page === "ask") return;
    event.preventDefault();
    desk.querySelector("h1")?.focus();
  });

  return {
    start: () => show({ focus: false }),
    toAsk,
    /** What the window is called while the chat is shown. */
    nameChat(title) {
      askTitle = title;
      if (routeOf(location.hash).page === "ask") document.title = title;
    },
  };
}

function changedNotice(show) {
  document.querySelector("#desk > .corpus-changed")?.remove();
  return element("div", { class: "notice corpus-changed", role: "status" },
    element("p", {}, "The corpus has changed since this page was drawn."),
    element("button", { type: "button", onclick: show }, "Show it as it is now"));
}

function nameOf(fragment) {
  const { page, id } = routeOf(fragment);
  return id ? `${page}/${id}` : page;
}

/** A page's first heading; the focus goes there when the page appears. */
export function heading(...words) {
  return element("h1", { tabindex: -1 }, ...words);
}
