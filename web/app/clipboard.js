/** Puts text on the clipboard, plain and rich at once; true if it got there. */
export async function copyText(plain, rich) {
  const html = rich.outerHTML;
  try {
    await navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    })]);
    return true;
  } catch {
    return copyByCommand({ "text/plain": plain, "text/html": html });
  }
}

/** The old way, for pages over plain HTTP from another machine, where browsers withhold `navigator.clipboard`. */
function copyByCommand(formats) {
  const fill = (event) => {
    event.preventDefault();
    Object.entries(formats).forEach(([type, text]) => event.clipboardData.setData(type, text));
  };
  document.addEventListener("copy", fill, { once: true });
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return copied;
}
