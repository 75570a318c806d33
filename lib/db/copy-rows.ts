import "server-only";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A cell of COPY's text format; null becomes \N. */
export type Cell = string | number | bigint | boolean | Date | Buffer | null;

const flushChars = 1024 * 1024;

/** Collects rows of one table and sends them by COPY, a megabyte at a time. */
export type RowWriter = {
  add(cells: Cell[]): void;
  readonly full: boolean;
  flush(): Promise<void>;
  readonly rows: number;
};

export function rowWriter(client: pg.ClientBase, table: string, columns: readonly string[]): RowWriter {
  const statement = `COPY ${table} (${columns.join(", ")}) FROM STDIN`;
  let lines: string[] = [];
  let chars = 0;
  let rows = 0;
  return {
    add(cells) {
      const line = `${cells.map(cellText).join("\t")}\n`;
      lines.push(line);
      chars += line.length;
      rows += 1;
    },
    get full() {
      return chars >= flushChars;
    },
    get rows() {
      return rows;
    },
    async flush() {
      if (lines.length === 0) return;
      const text = lines.join("");
      lines = [];
      chars = 0;
      const stream = client.query(copyFrom(statement));
      stream.end(text);
      await finished(stream);
    },
  };
}

function cellText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString("hex")}`;
  if (typeof cell === "string") return cell.replace(/[\\\t\n\r]/g, escaped);
  return String(cell);
}

function escaped(character: string): string {
  switch (character) {
    case "\t":
      return "\\t";
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    default:
      return "\\\\";
  }
}
