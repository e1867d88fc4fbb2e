/** Sends files to the server in one request. XMLHttpRequest, because `fetch` does not tell how much has been sent. */

import { addressOf, problemTold, unreachable } from "../app/api.js";

/** The job that the server began, or a `Problem`; `progress(sent, total)` hears of bytes, `signal` gives it up. */
export function sendFiles(files, { progress, signal }) {
  const form = new FormData();
  for (const { file, name } of files) form.append("files", file, name);
  const request = new XMLHttpRequest();
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => progress(loaded, total));
  signal.addEventListener("abort", () => request.abort());
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => {
      if (request.status === 202 && request.response) resolve(request.response);
      else reject(problemTold(request, request.response ?? {}));
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(new DOMException("Cancelled by the reader", "AbortError")));
    request.open("POST", addressOf("documents"));
    request.send(form);
  });
}
