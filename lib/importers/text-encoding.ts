import { Refusal } from "#lib/importers/problem.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** What the byte order mark says, and how many bytes it takes. */
export function findByteOrderMark(head: Uint8Array): { encoding: Encoding; bytes: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", bytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", bytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", bytes: 2 };
  return null;
}

/** Text of the first bytes of a file. The cut may split a character, so nothing is refused here. */
export function decodeHead(head: Uint8Array): string {
  const mark = findByteOrderMark(head);
  return new TextDecoder(mark?.encoding ?? "utf-8").decode(head);
}

/** The same bytes as UTF-8 without a byte order mark; UTF-16 is converted strictly (threats P7). */
export async function* readAsUtf8(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let convert: ((chunk: Uint8Array, last: boolean) => Uint8Array) | null = null;
  for await (const chunk of joinShortStart(source)) {
    convert ??= converterFor(chunk, file);
    const converted = convert(chunk, false);
    if (converted.length > 0) yield converted;
  }
  const rest = convert?.(new Uint8Array(0), true);
  if (rest && rest.length > 0) yield rest;
}

function converterFor(head: Uint8Array, file: string): (chunk: Uint8Array, last: boolean) => Uint8Array {
  const mark = findByteOrderMark(head);
  if (mark === null || mark.encoding === "utf-8") return withoutFirstBytes(mark?.bytes ?? 0);
  const decoder = new TextDecoder(mark.encoding, { fatal: true });
  const encoder = new TextEncoder();
  return (chunk, last) => {
    try {
      return encoder.encode(decoder.decode(chunk, { stream: !last }));
    } catch (cause) {
      if (cause instanceof TypeError) throw new Refusal({ code: "E-ENC", file });
      throw cause;
    }
  };
}

function withoutFirstBytes(count: number): (chunk: Uint8Array) => Uint8Array {
  let left = count;
  return (chunk) => {
    const rest = chunk.subarray(left);
    left = 0;
    return rest;
  };
}

/** A mark of up to 3 bytes must not be cut in two by the first chunk's end. */
async function* joinShortStart(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of source) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = start.length === 0 ? chunk : concatBytes(start, chunk);
    if (start.length < 3) continue;
    yield start;
    start = null;
  }
  if (start !== null && start.length > 0) yield start;
}

export function concatBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
