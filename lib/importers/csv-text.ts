import { Refusal } from "#lib/importers/problem.ts";
import { concatBytes, findByteOrderMark } from "#lib/importers/text-encoding.ts";

export type AssumedEncoding = "windows-1252" | "windows-1251";

const empty = new Uint8Array(0);
// Accents stand alone among Latin letters; three in a row are a Cyrillic word.
const cyrillicWord = /[А-Яа-яЁё]{3}/;

/**
 * The text of a CSV file in pieces. With a byte order mark it is what the mark says. Without one it is strict UTF-8; where
 * that first fails, and nothing but ASCII came before, the file is taken for a Windows code page and `onAssumed` is told.
 */
export async function* readCsvText(
  source: AsyncIterable<Uint8Array>,
  file: string,
  onAssumed: (encoding: AssumedEncoding) => void,
): AsyncGenerator<string> {
  const decoder = new CsvTextDecoder(file, onAssumed);
  for await (const chunk of source) {
    const text = decoder.decode(chunk, false);
    if (text !== "") yield text;
  }
  const rest = decoder.decode(empty, true);
  if (rest !== "") yield rest;
}

class CsvTextDecoder {
  private readonly file: string;
  private readonly onAssumed: (encoding: AssumedEncoding) => void;
  /** Bytes of a character that the last piece cut, or of a possible byte order mark. */
  private kept: Uint8Array = empty;
  private started = false;
  private onlyAscii = true;
  /** Set once the encoding is certain or assumed; null = strict UTF-8 so far. */
  private fixed: TextDecoder | null = null;

  constructor(file: string, onAssumed: (encoding: AssumedEncoding) => void) {
    this.file = file;
    this.onAssumed = onAssumed;
  }

  decode(chunk: Uint8Array, isLast: boolean): string {
    const bytes = this.kept.length === 0 ? chunk : concatBytes(this.kept, chunk);
    this.kept = empty;
    if (!this.started) {
      if (bytes.length < 3 && !isLast) {
        this.kept = bytes;
        return "";
      }
      this.started = true;
      const mark = findByteOrderMark(bytes);
      if (mark) {
        this.fixed = new TextDecoder(mark.encoding, { fatal: true });
        return this.decodeFixed(this.fixed, bytes, isLast);
      }
    }
    return this.fixed ? this.decodeFixed(this.fixed, bytes, isLast) : this.decodeUtf8(bytes, isLast);
  }

  private decodeFixed(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      if (cause instanceof TypeError) throw new Refusal({ code: "E-ENC", file: this.file });
      throw cause;
    }
  }

  private decodeUtf8(bytes: Uint8Array, isLast: boolean): string {
    const whole = isLast ? bytes.length : completeUtf8(bytes);
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, whole));
      if (text.length < whole) this.onlyAscii = false;
      this.kept = bytes.subarray(whole);
      return text;
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      return this.assume(bytes, isLast);
    }
  }

  private assume(bytes: Uint8Array, isLast: boolean): string {
    // Both UTF-8 and something else in one file: nothing is certain.
    if (!this.onlyAscii || bytes.includes(0)) throw new Refusal({ code: "E-ENC", file: this.file });
    const isCyrillic = cyrillicWord.test(new TextDecoder("windows-1251").decode(bytes));
    const encoding = isCyrillic ? "windows-1251" : "windows-1252";
    this.fixed = new TextDecoder(encoding, { fatal: true });
    this.onAssumed(encoding);
    return this.decodeFixed(this.fixed, bytes, isLast);
  }
}

/** How many of the bytes make whole characters; at most the last three may begin one that goes on. */
function completeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
