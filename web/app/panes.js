/**
 * Parts that stand beside the conversation on a wide window and cover it on a narrow one. Covering, such a pane is a
 * modal dialog: the rest is inert, Escape closes it and the focus returns to what opened it.
 */

/** `beside` is the media query for windows wide enough; a pane that is `alwaysBeside` cannot be closed there. */
export function createPane(pane, { beside, alwaysBeside = false, role, onClose = () => {} }) {
  const wide = matchMedia(beside);
  const backdrop = document.getElementById("backdrop");
  let isOpen = false;
  let opener = null;

  function arrange() {
    const covering = isOpen && !wide.matches;
    pane.hidden = !(isOpen || (alwaysBeside && wide.matches));
    pane.setAttribute("role", covering ? "dialog" : role);
    pane.toggleAttribute("data-covering", covering);
    if (covering) pane.setAttribute("aria-modal", "true");
    else pane.removeAttribute("aria-modal");
    document.documentElement.dataset[pane.id === "sidebar" ? "sidebar" : "panel"] = pane.hidden ? "closed" : "open";
    arrangeRest();
  }

  function arrangeRest() {
    const covering = document.querySelector("[data-covering]");
    for (const region of document.querySelectorAll("[data-region]")) {
      region.inert = covering !== null && region !== covering;
    }
    backdrop.hidden = covering === null;
    document.documentElement.toggleAttribute("data-modal", covering !== null);
  }

  function open(from = document.activeElement) {
    opener = from;
    isOpen = true;
    arrange();
  }

  function close() {
    if (!isOpen) return;
    isOpen = false;
    arrange();
    if (opener?.isConnected && !opener.closest("[hidden]")) opener.focus({ preventScroll: true });
    opener = null;
    onClose();
  }

  pane.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    close();
  });
  backdrop.addEventListener("click", () => pane.hasAttribute("data-covering") && close());
  wide.addEventListener("change", arrange);
  arrange();
  return { open, close, isCovering: () => pane.hasAttribute("data-covering") };
}
