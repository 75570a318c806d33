import { type Cells, cellsOf, rowFault } from "#lib/importers/csv-cells.ts";
import { type Aliases, type ColumnMap, mapColumns } from "#lib/importers/csv-columns.ts";
import { type CsvLayout, findCsvLayout } from "#lib/importers/csv-layout.ts";
import { readCsvRows } from "#lib/importers/csv-rows.ts";
import type { AssumedEncoding } from "#lib/importers/csv-text.ts";
import { EncodingNote } from "#lib/importers/encoding-note.ts";
import { cutExcerpt } from "#lib/importers/json-values.ts";
import { defaultReadLimits } from "#lib/importers/limits.ts";
import { readCount } from "#lib/importers/numbers.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { FactRow, FlagReason, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { type UnknownKind, UnknownValues } from "#lib/importers/unknown-values.ts";
import { withinMember } from "#lib/importers/within-member.ts";

/** A row of a platform's table. `count` reads a cell and notes what is no number. */
export type TableRow = {
  row: number;
  cells: Cells;
  now: Date;
  count(column: string): bigint | null;
  note(kind: UnknownKind): void;
};

/** A row that cannot be used, and what stood at the place that says so. */
export type TableFault = { reason: FlagReason; found: string };

/** One table that a platform hands out: how its header is known, its columns, and what a row says. */
export type PlatformTable = {
  format: string;
  isHeader(keys: readonly string[]): boolean;
  columns: Aliases;
  /** A column without which a row says nothing. */
  key: string;
  read(row: TableRow): FactRow[] | TableFault;
};

/** Which of the tables a file holds, and how it is written; null = none of them. */
export function findTable<Table extends PlatformTable>(
  head: Uint8Array,
  tables: readonly Table[],
): { table: Table; layout: CsvLayout } | null {
  let found: Table | undefined;
  const layout = findCsvLayout(decodeHead(head), (header) => {
    const keys = header.map((name) => name.trim().toLowerCase());
    found = tables.find(({ isHeader }) => isHeader(keys));
    return found !== undefined;
  });
  return layout && found ? { table: found, layout } : null;
}

/** The rows of a member, in batches; what could not be read is told in `warnings` at the end. Throws a Refusal where the key column stands twice. */
export async function* readPlatformTable(
  member: Member,
  table: PlatformTable,
  context: ReadContext,
  warnings: Problem[],
): AsyncGenerator<ReadItem[]> {
  const { file } = member;
  const unknown = new UnknownValues();
  const encoding = new EncodingNote();
  const layout = findTable(member.head, [table])?.layout;
  if (!layout) throw new Refusal({ code: "E-CSV", file, detail: "header-missing" });
  const columns = mapColumns(layout.header, table.columns);
  requireKey(table, columns, layout, file);
  const limits = context.limits ?? defaultReadLimits;
  const source = { file, layout, limits, onAssumed: (assumed: AssumedEncoding) => encoding.assume(assumed) };
  let row = 0;
  for await (const lines of withinMember(member, readCsvRows(member.open(), source))) {
    const items: ReadItem[] = [];
    for (const line of lines) {
      row += 1;
      encoding.see(line);
      const place = `line ${line.line}`;
      const cells = cellsOf(line, columns);
      const reason = rowFault(line, layout.header.length);
      const count = (column: string) => {
        const { value, readable } = readCount(cells(column));
        if (!readable) unknown.note("numbers", place);
        return value;
      };
      const note = (kind: UnknownKind) => unknown.note(kind, place);
      const read = reason
        ? { reason, found: line.cells.join(",") }
        : table.read({ row, cells, now: context.now, count, note });
      if (Array.isArray(read)) items.push(...read);
      else
        items.push({ kind: "flagged", row, place, reason: read.reason, found: cutExcerpt(read.found.slice(0, 1000)) });
    }
    yield items;
  }
  warnings.push(...unknown.problems(file), ...encoding.problems(file));
}

function requireKey(table: PlatformTable, columns: ColumnMap, layout: CsvLayout, file: string): void {
  const facts = {
    found: layout.header.slice(0, 20).join(", ").slice(0, 200),
    needed: table.columns[table.key]?.[0] ?? "",
  };
  if (!columns.at.has(table.key)) {
    throw new Refusal({ code: "E-CSV", file, place: "line 1", detail: "column-missing", facts });
  }
  const keys = table.columns[table.key] ?? [];
  const column = columns.twice.find((name) => keys.includes(name.trim().toLowerCase()));
  if (column === undefined) return;
  throw new Refusal({ code: "E-CSV", file, place: "line 1", detail: "column-twice", facts: { ...facts, column } });
}
