/** Line and column, both from 1, of a position in a text that is read in pieces. Columns count characters. */
export class TextPlace {
  line = 1;
  private column = 1;

  /** Moves past the first `count` of these UTF-8 bytes. */
  pass(bytes: Uint8Array, count: number): void {
    let lines = 0;
    let columns = 0;
    for (let at = 0; at < count; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x0a) {
        lines += 1;
        columns = 0;
      } else if ((byte & 0xc0) !== 0x80) columns += 1;
    }
    this.line += lines;
    this.column = lines === 0 ? this.column + columns : columns + 1;
  }

  /** The place just after this text, which begins where this place is. */
  after(text: string): { line: number; column: number } {
    const lines = text.split("\n");
    const last = [...(lines.at(-1) ?? "")].length;
    return {
      line: this.line + lines.length - 1,
      column: lines.length === 1 ? this.column + last : last + 1,
    };
  }
}
