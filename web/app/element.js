/**
 * Builds DOM nodes. Strings become text, never markup: no other file of the page creates elements another way,
 * so nothing that a document, a model or a user wrote can become script.
 */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") node.className = value;
    else if (key === "dataset") Object.assign(node.dataset, value);
    else if (typeof value === "function") node.addEventListener(key.replace(/^on/, ""), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...present(children));
  return node;
}

/** A link that leaves Docent; a new tab keeps the conversation where it is. */
export function externalLink(address, ...children) {
  const properties = { href: address, target: "_blank", rel: "noopener noreferrer", class: "external" };
  return element("a", properties, ...children);
}

/** One of the drawings in style/icons.svg; it says nothing to a screen reader, the control around it has the name. */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(namespace, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(namespace, "use");
  use.setAttribute("href", `${new URL("../style/icons.svg", import.meta.url).pathname}#${name}`);
  drawing.append(use);
  return drawing;
}

/** Children without the gaps that `condition && node` leaves behind. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
