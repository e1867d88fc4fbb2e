/** Files for the reader, made in the browser. */

import { element } from "./element.js";

/** By this mark, spreadsheets know that a file is in UTF-8; without it they show "0.80–1.27" as garbage. */
const utf8 = "\ufeff";

/** Hands over a text, or a Blob that has its own type. */
export function saveFile(name, type, content) {
  const blob = content instanceof Blob ? content
    : new Blob([type === "text/csv" ? utf8 : "", content], { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as RFC 4180 has them. A leading sign of a formula is quoted: a spreadsheet must not run a paper's words. */
export function csv(rows) {
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** "HALO 301" as "halo-301", for names of files. */
export function asFileName(words) {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
}

function cell(value) {
  const text = `${value ?? ""}`;
  const harmless = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
