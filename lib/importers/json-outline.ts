import { decodeHead } from "#lib/importers/text-encoding.ts";

/** What a JSON file is made of, as far as its first bytes show: keys of the object, or of an array's first object. */
export type JsonOutline = { top: "array" | "object"; keys: string[] };

const longestHead = 64 * 1024;

/** Null when the bytes do not begin like JSON. Nothing is checked: the reader does that. */
export function outlineJson(head: Uint8Array): JsonOutline | null {
  const text = decodeHead(head).slice(0, longestHead);
  const start = text.search(/[^\s\uFEFF]/);
  const first = text[start];
  if (first !== "{" && first !== "[") return null;
  const top = first === "[" ? "array" : "object";
  return { top, keys: keysAtDepth(text, start, top === "array" ? 2 : 1) };
}

/** Keys of the first object whose inside has this depth. */
function keysAtDepth(text: string, start: number, wanted: number): string[] {
  const keys: string[] = [];
  const token = /["[\]{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [sign] = match;
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") {
      depth -= 1;
      if (depth < wanted && keys.length > 0) break;
    } else {
      const end = endOfString(text, match.index);
      if (end === -1) break;
      if (depth === wanted && /^\s{0,100}:/.test(text.slice(end, end + 101)))
        keys.push(text.slice(match.index + 1, end - 1));
      token.lastIndex = end;
    }
  }
  return keys;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}
