/** Server-sent events, read from a `fetch` body because EventSource cannot send a POST. */

/** Puts events together from pieces of text that may end anywhere, even between the two characters of a line end. */
export class EventParser {
  #pending = "";
  #name = "";
  #data = [];

  /** The events that this piece completes, as `{name, data}`. */
  push(piece) {
    const lines = (this.#pending + piece).split(/\r\n|\n|\r(?=[^])/);
    this.#pending = lines.pop();
    return lines.map((line) => this.#line(line)).filter(Boolean);
  }

  #line(line) {
    if (line === "") return this.#complete();
    const [, field, value] = /^([^:]*):? ?([^]*)$/.exec(line);
    if (field === "event") this.#name = value;
    if (field === "data") this.#data.push(value);
    return null;
  }

  #complete() {
    const event = this.#data.length > 0 ? { name: this.#name || "message", data: this.#data.join("\n") } : null;
    this.#name = "";
    this.#data = [];
    return event;
  }
}

/** Yields the events of a response body; `onActivity` hears of every piece, heartbeats too. */
export async function* readEvents(body, onActivity = () => {}) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onActivity();
      yield* parser.push(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
