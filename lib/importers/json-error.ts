/** Where a text stops being JSON: offset in UTF-16 units and what is wrong there. */
export type JsonError = { offset: number; detail: "ends-early" | "unexpected" };

class Broken extends Error {
  readonly found: JsonError;
  constructor(found: JsonError) {
    super(found.detail);
    this.found = found;
  }
}

const blank = /[ \t\n\r]/y;
const scalar = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Finds the place that `JSON.parse` refused, which tells no portable offset itself.
 * Only called on a text already found broken, nested at most as deep as the reader allows.
 */
export function findJsonError(text: string): JsonError | null {
  try {
    const end = skipBlank(text, readValue(text, skipBlank(text, 0)));
    return end === text.length ? null : { offset: end, detail: "unexpected" };
  } catch (cause) {
    if (cause instanceof Broken) return cause.found;
    throw cause;
  }
}

function broken(text: string, offset: number): Broken {
  return new Broken({ offset, detail: offset >= text.length ? "ends-early" : "unexpected" });
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (matchAt(blank, text, at) > 0) at += 1;
  return at;
}

/** Length of the match that starts exactly at `at`, else 0. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return readString(text, at);
  if (first === "[") return readItems(text, at, "]", (from) => readValue(text, from));
  if (first === "{") return readItems(text, at, "}", (from) => readPair(text, from));
  const length = matchAt(scalar, text, at);
  if (length === 0) throw broken(text, at);
  return at + length;
}

function readPair(text: string, at: number): number {
  if (text[at] !== '"') throw broken(text, at);
  const colon = skipBlank(text, readString(text, at));
  if (text[colon] !== ":") throw broken(text, colon);
  return readValue(text, skipBlank(text, colon + 1));
}

function readItems(text: string, open: number, close: string, readItem: (from: number) => number): number {
  let at = skipBlank(text, open + 1);
  if (text[at] === close) return at + 1;
  while (true) {
    at = skipBlank(text, readItem(at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ",") throw broken(text, at);
    at = skipBlank(text, at + 1);
  }
}

function readString(text: string, open: number): number {
  let at = open + 1;
  while (text[at] !== '"') {
    const code = text.charCodeAt(at);
    if (text[at] === "\\") {
      const length = matchAt(escaped, text, at);
      if (length === 0) throw broken(text, at);
      at += length;
    } else if (code >= 0x20) at += 1;
    else throw broken(text, at);
  }
  return at + 1;
}
