import { findJsonError } from "#lib/importers/json-error.ts";
import { JsonFault } from "#lib/importers/json-fault.ts";
import { JsonScan } from "#lib/importers/json-scan.ts";
import { Refusal } from "#lib/importers/problem.ts";
import { concatBytes } from "#lib/importers/text-encoding.ts";

/**
 * What a top-level key of an object holds. `list`: elements of its array, or its one bare object, are records.
 * `map`: every entry is a record. `rest`: part of the one record that the object itself is. `skip`: not needed.
 */
export type SectionUse = "list" | "map" | "rest" | "skip";

export type JsonOptions = {
  file: string;
  maxDepth: number;
  /** Longest record in bytes. */
  maxRecordBytes: number;
  /** The text is one assignment to a name that starts with `window.`; it is read, never run (threats P9). */
  assignment?: boolean;
  sectionUse(key: string): SectionUse;
};

/** Records in file order. `section` is null for a top-level array and for the object itself; `keys` only for a map. */
export type JsonBatch = { section: string | null; keys: string[] | null; values: unknown[] };

type State = "assignment" | "start" | "key" | "colon" | "value" | "single" | "array" | "map" | "after" | "end";
type Fault = "ends-early" | "unexpected" | "trailing" | "too-deep";

const batchBytes = 256 * 1024;
const prefixBytes = 256;
const assignmentStart = /^\s{0,16}window\.[\w.]{1,200}\s{0,16}$/;
const empty = new Uint8Array(0);

/**
 * Cuts JSON bytes into records and parses them in batches: a file of any size needs the memory of one batch, at about
 * the pace of JSON.parse (threats P1); throws JsonFault. Feed it by `push`, then `finish`.
 */
export class JsonSplitter {
  private readonly options: JsonOptions;
  private readonly scan = new JsonScan();
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private bytes: Uint8Array = empty;
  /** Offset of the first byte that is still held. */
  private base = 0;
  private state: State;
  private section: string | null = null;
  private use: SectionUse = "list";
  private semicolonAllowed: boolean;
  /** A comma came before: an end here would make it a trailing one. */
  private afterComma = false;
  private rest: [string, unknown][] = [];
  private restBytes = 0;
  private ready: JsonBatch[] = [];

  constructor(options: JsonOptions) {
    this.options = options;
    this.state = options.assignment ? "assignment" : "start";
    this.semicolonAllowed = options.assignment === true;
  }

  push(chunk: Uint8Array): JsonBatch[] {
    this.bytes = this.bytes.length === 0 ? chunk : concatBytes(this.bytes, chunk);
    while (this.step()) {
      // Each step consumes something; it answers false when it needs more bytes.
    }
    if (this.bytes.length + this.restBytes > this.options.maxRecordBytes) throw this.tooLong();
    return this.take();
  }

  finish(): JsonBatch[] {
    if (this.state === "start" && this.peek() === null) {
      throw new Refusal({ code: "E-EMPTY", file: this.options.file });
    }
    if (this.state !== "end") throw this.broken("ends-early", this.bytes.length);
    return this.take();
  }

  private take(): JsonBatch[] {
    const batches = this.ready;
    this.ready = [];
    return batches;
  }

  private step(): boolean {
    if (this.state === "single") return this.readSingle();
    if (this.state === "array") return this.readArray();
    if (this.state === "map") return this.readMap();
    if (this.state === "assignment") return this.readAssignment();
    const byte = this.peek();
    if (byte === null) return false;
    switch (this.state) {
      case "start":
        return this.readStart(byte);
      case "key":
        return this.readKey(byte);
      case "colon":
        return this.expect(byte, ":", "value");
      case "value":
        return this.beginValue(byte);
      case "after":
        return this.readAfter(byte);
      case "end":
        return this.readEnd(byte);
      default:
        return this.state satisfies never;
    }
  }

  private readAssignment(): boolean {
    const head = this.bytes.subarray(0, prefixBytes);
    const equals = head.indexOf(0x3d);
    if (equals === -1 && this.bytes.length < prefixBytes) return false;
    const name = new TextDecoder().decode(head.subarray(0, Math.max(equals, 0)));
    if (!assignmentStart.test(name)) throw this.broken("unexpected", 0);
    this.drop(equals + 1);
    this.state = "start";
    return true;
  }

  private readStart(byte: string): boolean {
    if (byte === "[") this.enter("array", 1);
    else if (byte === "{") this.enter("key", 1);
    else throw this.broken("unexpected", 0);
    return true;
  }

  private readKey(byte: string): boolean {
    if (byte === "}" && !this.afterComma) return this.endObject();
    if (byte !== '"') throw this.broken("unexpected", 0);
    const end = endOfString(this.bytes);
    if (end === -1) return false;
    const [key] = this.parse(0, end, "[", "]");
    this.section = String(key);
    this.use = this.options.sectionUse(this.section);
    this.drop(end);
    this.state = "colon";
    return true;
  }

  private beginValue(byte: string): boolean {
    if (byte === "[" && (this.use === "list" || this.use === "map")) this.enter("array", 2);
    else if (byte === "{" && this.use === "map") this.enter("map", 2);
    else {
      this.scan.begin(this.options.maxDepth - 1);
      this.state = "single";
    }
    return true;
  }

  private readSingle(): boolean {
    const stop = this.scan.run(this.bytes, true);
    if (stop === "deep") throw this.broken("too-deep", this.scan.at);
    if (stop === "more") {
      if (this.use === "skip") this.drop(this.scan.at);
      return false;
    }
    if (this.use !== "skip") this.keepSingle(this.scan.at);
    this.drop(this.scan.at);
    this.state = "after";
    return true;
  }

  private keepSingle(end: number): void {
    const [value, ...more] = this.parse(0, end, "[", "]");
    if (value === undefined || more.length > 0) throw this.broken("unexpected", 0);
    if (this.use === "rest") {
      this.rest.push([this.section ?? "", value]);
      this.restBytes += end;
    } else if (value !== null) this.emit([value], null);
  }

  private readArray(): boolean {
    const stop = this.scan.run(this.bytes, false);
    if (stop === "deep") throw this.broken("too-deep", this.scan.at);
    if (stop === "close") {
      const end = this.scan.at;
      if (this.bytes[end] !== 0x5d) throw this.broken("unexpected", end);
      this.emitElements(end);
      this.drop(end + 1);
      this.state = this.section === null ? "end" : "after";
      return true;
    }
    const cut = this.scan.lastComma;
    if (cut === -1 || this.bytes.length < batchBytes) return false;
    this.emitElements(cut);
    this.drop(cut + 1);
    this.afterComma = true;
    return false;
  }

  private emitElements(end: number): void {
    const values = this.parse(0, end, "[", "]");
    if (values.length === 0 && (this.afterComma || this.bytes[end] === 0x2c)) throw this.broken("unexpected", end);
    if (values.length > 0) this.emit(values, null);
  }

  private readMap(): boolean {
    const stop = this.scan.run(this.bytes, true);
    if (stop === "deep") throw this.broken("too-deep", this.scan.at);
    if (stop === "more") return false;
    const end = this.scan.at;
    if (stop === "close" && this.bytes[end] !== 0x7d) throw this.broken("unexpected", end);
    const [pair] = this.parse(0, end, "[{", "}]");
    // One entry at a time: JSON.parse would keep only the last of two equal keys and reorder numeric ones.
    const [entry] = typeof pair === "object" && pair !== null ? Object.entries(pair) : [];
    if (entry) this.emit([entry[1]], [entry[0]]);
    else if (stop === "comma" || this.afterComma) throw this.broken("unexpected", end);
    this.drop(end + 1);
    this.afterComma = stop === "comma";
    if (stop === "close") this.state = "after";
    else this.scan.begin(this.options.maxDepth - 2);
    return true;
  }

  private readAfter(byte: string): boolean {
    if (byte === "}") return this.endObject();
    this.expect(byte, ",", "key");
    this.afterComma = true;
    return true;
  }

  private endObject(): boolean {
    this.drop(1);
    this.state = "end";
    this.section = null;
    if (this.rest.length > 0) this.emit([Object.fromEntries(this.rest)], null);
    this.rest = [];
    this.restBytes = 0;
    return true;
  }

  private readEnd(byte: string): boolean {
    if (byte !== ";" || !this.semicolonAllowed) throw this.broken("trailing", 0);
    this.semicolonAllowed = false;
    this.drop(1);
    return true;
  }

  private enter(state: State, depth: number): void {
    this.drop(1);
    this.scan.begin(this.options.maxDepth - depth);
    this.afterComma = false;
    this.state = state;
  }

  private expect(byte: string, wanted: string, next: State): boolean {
    if (byte !== wanted) throw this.broken("unexpected", 0);
    this.drop(1);
    this.state = next;
    return true;
  }

  private emit(values: unknown[], keys: string[] | null): void {
    this.ready.push({ section: this.section, keys, values });
  }

  /** The next byte that is no white space, as a character; null = more bytes are needed. */
  private peek(): string | null {
    let at = 0;
    while (at < this.bytes.length && isBlank(this.bytes[at])) at += 1;
    if (at > 0) this.drop(at);
    const byte = this.bytes[0];
    return byte === undefined ? null : String.fromCharCode(byte);
  }

  private drop(count: number): void {
    this.base += count;
    this.bytes = this.bytes.subarray(count);
    this.scan.shift(count);
  }

  private parse(start: number, end: number, before: string, after: string): unknown[] {
    const text = before + this.decode(this.bytes.subarray(start, end)) + after;
    try {
      const parsed: unknown = JSON.parse(text);
      return Array.isArray(parsed) ? parsed : [];
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      const offset = (findJsonError(text)?.offset ?? before.length) - before.length;
      const body = text.slice(before.length, text.length - after.length);
      const before8 = new TextEncoder().encode(body.slice(0, Math.max(0, offset)));
      throw this.broken("unexpected", start + before8.length);
    }
  }

  private decode(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw new JsonFault(this.base + bytes.byteOffset - this.bytes.byteOffset, { code: "E-ENC" });
    }
  }

  private broken(detail: Fault, offset: number): JsonFault {
    return new JsonFault(this.base + offset, { code: "E-JSON", detail });
  }

  private tooLong(): JsonFault {
    const facts = { found: this.bytes.length + this.restBytes, limit: this.options.maxRecordBytes };
    return new JsonFault(this.base, { code: "E-TOOBIG", detail: "record", facts });
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Offset just after the string that begins at the first byte; -1 = it goes on beyond these bytes. */
function endOfString(bytes: Uint8Array): number {
  for (let at = 1; at < bytes.length; at += 1) {
    if (bytes[at] === 0x5c) at += 1;
    else if (bytes[at] === 0x22) return at + 1;
  }
  return -1;
}
