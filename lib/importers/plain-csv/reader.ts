import { type Cells, cellsOf, rowFault } from "#lib/importers/csv-cells.ts";
import { type ColumnMap, mapColumns } from "#lib/importers/csv-columns.ts";
import { type CsvRow, readCsvRows } from "#lib/importers/csv-rows.ts";
import type { AssumedEncoding } from "#lib/importers/csv-text.ts";
import { EncodingNote } from "#lib/importers/encoding-note.ts";
import { cutExcerpt } from "#lib/importers/json-values.ts";
import { defaultReadLimits } from "#lib/importers/limits.ts";
import { ListTally } from "#lib/importers/list-tally.ts";
import { observedAtOf } from "#lib/importers/observed-at.ts";
import { tables } from "#lib/importers/plain-csv/columns.ts";
import { type DateOrder, DateOrderProof, slashDate } from "#lib/importers/plain-csv/dates.ts";
import { findPlainLayout, isPlainFormat, type PlainFormat, tableOf } from "#lib/importers/plain-csv/kinds.ts";
import {
  type Fault,
  type RowContext,
  readDayRow,
  readInteraction,
  readListed,
  readPostRow,
} from "#lib/importers/plain-csv/read-rows.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { Conclusion, ExportReader, ListConclusion, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { UnknownValues } from "#lib/importers/unknown-values.ts";
import { withinMember } from "#lib/importers/within-member.ts";

const dateColumns = ["followedAt", "occurredAt", "publishedAt", "day"];

/** Reads tables that people made themselves (docs/plain-csv.md). */
export class PlainCsvReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private readonly lists = { followers: new ListTally("followers"), following: new ListTally("following") };
  private readonly warnings: Problem[] = [];
  private newest: Date | null = null;

  constructor(members: readonly Member[], context: ReadContext) {
    this.members = members;
    this.context = context;
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const table = openTable(member);
    const unknown = new UnknownValues();
    const encoding = new EncodingNote();
    this.begin(table.format, member.file);
    let order: DateOrder | undefined;
    let row = 0;
    for await (const rows of this.rows(member, table, (assumed) => encoding.assume(assumed))) {
      const items: ReadItem[] = [];
      for (const line of rows) {
        row += 1;
        encoding.see(line);
        const cells = cellsOf(line, table.columns);
        if (order === undefined && hasSlashDate(cells)) order = await this.proveOrder(member, table);
        const place = `line ${line.line}`;
        const rowContext: RowContext = {
          now: this.context.now,
          platform: this.context.profile?.platform ?? null,
          order: order ?? null,
          row,
          note: (kind) => unknown.note(kind, place),
          has: (column) => table.columns.at.has(column),
        };
        items.push(...this.readRow(table, line, cells, rowContext, place));
      }
      yield items;
    }
    this.warnings.push(
      ...unknown.problems(member.file),
      ...encoding.problems(member.file),
      ...unusedColumns(member, table),
    );
  }

  conclude(): Conclusion {
    const lists = [this.lists.followers, this.lists.following].flatMap((list) => this.concludeList(list));
    const observedAt = this.observedAt();
    const undated: Problem[] = observedAt === null || observedAt.source === "newest-row" ? [{ code: "W-DATE" }] : [];
    return {
      platform: null,
      owner: { handle: null, id: null },
      observedAt,
      lists,
      warnings: [...this.warnings, ...undated],
    };
  }

  private rows(member: Member, table: Table, onAssumed: (encoding: AssumedEncoding) => void): AsyncIterable<CsvRow[]> {
    const limits = this.context.limits ?? defaultReadLimits;
    const source = { file: member.file, layout: table.layout, limits, onAssumed };
    return withinMember(member, readCsvRows(member.open(), source));
  }

  private readRow({ format, columns, width }: Table, line: CsvRow, cells: Cells, context: RowContext, place: string) {
    const reason = rowFault(line, width);
    const read = reason ? { reason, found: line.cells.join(",").slice(0, 1000) } : readCells(format, cells, context);
    const list = format === "generic/followers" || format === "generic/following" ? this.listOf(format) : null;
    if (!Array.isArray(read)) {
      list?.flag(read.reason);
      const found = cutExcerpt(read.found || line.cells.slice(0, columns.at.size).join(",").slice(0, 1000));
      return [{ kind: "flagged" as const, row: context.row, place, reason: read.reason, found }];
    }
    for (const item of read) if (item.kind === "listed") list?.add(item.followedAt);
    for (const item of read) this.seeTime(item);
    return read;
  }

  private seeTime(item: ReadItem): void {
    const at =
      item.kind === "listed"
        ? item.followedAt
        : item.kind === "interaction"
          ? item.at
          : item.kind === "post"
            ? item.publishedAt
            : null;
    if (at !== null && (this.newest === null || at > this.newest)) this.newest = at;
  }

  /** Reads the dates of the whole file once more: one date may tell how all of them are written. */
  private async proveOrder(member: Member, table: Table): Promise<DateOrder> {
    const proof = new DateOrderProof();
    for await (const rows of this.rows(member, table, () => undefined)) {
      for (const line of rows) {
        const cells = cellsOf(line, table.columns);
        for (const column of dateColumns) proof.see(cells(column));
      }
    }
    return proof.order;
  }

  private listOf(format: "generic/followers" | "generic/following"): ListTally {
    return format === "generic/followers" ? this.lists.followers : this.lists.following;
  }

  private begin(format: PlainFormat, file: string): void {
    if (format === "generic/followers" || format === "generic/following") this.listOf(format).begin(file);
  }

  private concludeList(list: ListTally): ListConclusion[] {
    list.requireUsable();
    if (list.usable === 0) return [];
    const flagged = list.flaggedReason();
    return [
      {
        side: list.side,
        completeness: flagged ? "incomplete" : "complete",
        reasons: flagged ? [flagged] : [],
        platformCount: null,
      },
    ];
  }

  private observedAt(): Conclusion["observedAt"] {
    const { now } = this.context;
    const named = this.members.map(({ path }) => dayInName(path, now)).find((at) => at !== null);
    return observedAtOf(this.members, { named: named ?? null, newest: this.newest, now });
  }
}

type Table = {
  format: PlainFormat;
  layout: NonNullable<ReturnType<typeof findPlainLayout>>;
  columns: ColumnMap;
  width: number;
};

function openTable(member: Member): Table {
  const layout = findPlainLayout(member.head);
  const { file, format } = member;
  if (layout === null || !isPlainFormat(format)) throw new Refusal({ code: "E-CSV", file, detail: "header-missing" });
  const columns = mapColumns(layout.header, tables[tableOf[format]]);
  const [column] = columns.twice;
  if (column !== undefined) {
    const found = layout.header.slice(0, 20).join(", ").slice(0, 200);
    const needed = [...columns.at.keys()].join(", ");
    throw new Refusal({
      code: "E-CSV",
      file,
      place: "line 1",
      detail: "column-twice",
      facts: { column, found, needed },
    });
  }
  return { format, layout, columns, width: layout.header.length };
}

function readCells(format: PlainFormat, cells: Cells, context: RowContext): ReadItem[] | Fault {
  switch (format) {
    case "generic/followers":
      return readListed(cells, "followers", context);
    case "generic/following":
      return readListed(cells, "following", context);
    case "generic/interactions":
      return readInteraction(cells, context);
    case "generic/posts":
      return readPostRow(cells, context);
    case "generic/counts":
      return readDayRow(cells, context);
    default:
      return format satisfies never;
  }
}

function hasSlashDate(cells: Cells): boolean {
  return dateColumns.some((column) => slashDate(cells(column)) !== null);
}

function unusedColumns({ file }: Member, { columns }: Table): Problem[] {
  const names = columns.unused.map((name) => name.slice(0, 40).toWellFormed());
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(", ");
  return [{ code: "W-VALUES", file, detail: "columns", count: names.length, facts: { names: shown } }];
}

function dayInName(path: string, now: Date): Date | null {
  const [day] = /(?<![0-9])20[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9])/.exec(path.slice(-200)) ?? [];
  return day === undefined ? null : (readIsoTime(day, now)?.at ?? null);
}
