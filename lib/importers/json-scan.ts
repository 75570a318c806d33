const boring = 0;
const quote = 1;
const open = 2;
const close = 3;
const comma = 4;

const kindOf = new Uint8Array(256);
kindOf[0x22] = quote;
kindOf[0x5b] = open;
kindOf[0x7b] = open;
kindOf[0x5d] = close;
kindOf[0x7d] = close;
kindOf[0x2c] = comma;

export type ScanStop = "comma" | "close" | "more" | "deep";

/**
 * Walks over JSON bytes and knows only strings and nesting. Level 0 is where the scan began: a comma or a closing
 * bracket there ends a value. All bytes it looks at are ASCII, which UTF-8 never uses inside another character.
 */
export class JsonScan {
  /** Next byte to look at. */
  at = 0;
  /** Offset of the last comma at level 0; -1 = none since `begin` or `shift`. */
  lastComma = -1;
  private maxDepth = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** Begins a new level 0 at the first byte; `maxDepth` = how much deeper it may go. */
  begin(maxDepth: number): void {
    this.at = 0;
    this.lastComma = -1;
    this.maxDepth = maxDepth;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
  }

  /** Forgets the first `count` bytes, which the caller has consumed. */
  shift(count: number): void {
    this.at -= count;
    this.lastComma = -1;
  }

  /** Stops at a bracket closing level 0 and, if asked, at a comma of level 0; `at` then points at it. */
  run(bytes: Uint8Array, stopAtComma: boolean): ScanStop {
    const end = bytes.length;
    let at = this.inString ? this.skipString(bytes, this.at) : this.at;
    let depth = this.depth;
    let stop: ScanStop = "more";
    while (at < end) {
      const kind = kindOf[bytes[at] ?? 0];
      if (kind === boring) {
        at += 1;
        continue;
      }
      if (kind === quote) {
        this.inString = true;
        at = this.skipString(bytes, at + 1);
        continue;
      }
      if (kind === open) {
        depth += 1;
        if (depth > this.maxDepth) {
          stop = "deep";
          break;
        }
      } else if (kind === close) {
        if (depth === 0) {
          stop = "close";
          break;
        }
        depth -= 1;
      } else if (depth === 0) {
        this.lastComma = at;
        if (stopAtComma) {
          stop = "comma";
          break;
        }
      }
      at += 1;
    }
    this.at = at;
    this.depth = depth;
    return stop;
  }

  private skipString(bytes: Uint8Array, from: number): number {
    const end = bytes.length;
    let at = from;
    if (this.escaped && at < end) {
      at += 1;
      this.escaped = false;
    }
    while (at < end) {
      const byte = bytes[at];
      if (byte === 0x22) {
        this.inString = false;
        return at + 1;
      }
      if (byte === 0x5c) {
        at += 2;
        if (at > end) this.escaped = true;
      } else at += 1;
    }
    return Math.min(at, end);
  }
}
