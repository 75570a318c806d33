import { columnGap, columnWidths } from "#components/reports/document/pdf/column-widths.ts";
import { setLines } from "#components/reports/document/pdf/paper-lines.ts";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import type { WidthOf } from "#components/reports/document/pdf/pdf-look.ts";
import { toneRoom } from "#components/reports/document/pdf/tone-square.tsx";
import type { ReportBlock } from "#lib/reports/report-view.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

type Line = { cells: string[]; height: number; tone: ChartTone | undefined };

export type LaidTable = {
  /** Of the columns, in points; each but the last has its gap at the right. */
  widths: number[];
  /** Kept free at the left for the colours of rows. */
  indent: number;
  head: Line;
  rows: Line[];
  /** How many rows there are, where they are not all here. */
  of: number | null;
};

type TableBlock = Extract<ReportBlock, { kind: "table" }>;

/** Above and below the text of a row. */
export const rowPadding = 4;
export const headPadding = 4;

/** A cell that says more than this is cut: a row has to have room on one page. */
const mostLines = 14;

/** Rows of a table on paper. What is beyond them stands on the page of the report. */
const mostRows = 40;

/** Points of a table that stands on one page, rather than going on for a few lines. */
const small = 300;

/** Whether a table stands on one page, with the bar that it explains. */
export const isSmall = (laid: LaidTable) => heightOf(laid) <= small;

export function heightOf({ head, rows }: LaidTable): number {
  return rows.reduce((sum, row) => sum + row.height + hairline, head.height);
}

/** Above a row, rounded up. */
const hairline = 0.6;

/** The lines of every cell and the height of every row, so that the page knows ahead what has room. */
export function layTable({ table, numeric }: TableBlock, before: ReportBlock | null, widthOf: WidthOf): LaidTable {
  const { heads, rows } = table;
  const parts = before?.kind === "parts-bar" ? before.parts : [];
  const tones = new Map(parts.map(({ name, tone }) => [name, tone]));
  const indent = tones.size > 0 ? toneRoom : 0;
  const inTable = (text: string) => widthOf(text, type.table, 400);
  const widths = columnWidths({ heads, rows, numeric, width: measure - indent, widthOf: inTable });
  const lay = (texts: readonly string[], size: typeof type.table | typeof type.small): Omit<Line, "tone"> => {
    const cells = widths.map((width, column) => {
      const room = width - (column === widths.length - 1 ? 0 : columnGap);
      const [lines = ""] = setLines([texts[column] ?? ""], room, (text) => widthOf(text, size, 400));
      return cutLines(lines);
    });
    const most = Math.max(...cells.map((cell) => cell.split("\n").length));
    return { cells, height: most * size.fontSize * size.lineHeight };
  };
  const head = lay(heads, type.small);
  return {
    widths,
    indent,
    head: { ...head, height: head.height + headPadding, tone: undefined },
    of: rows.length > mostRows ? rows.length : null,
    rows: rows.slice(0, mostRows).map((row) => {
      const { cells, height } = lay(row, type.table);
      return { cells, height: height + 2 * rowPadding, tone: tones.get(row[0] ?? "") };
    }),
  };
}

function cutLines(text: string): string {
  const lines = text.split("\n");
  return lines.length <= mostLines ? text : `${lines.slice(0, mostLines).join("\n").slice(0, -1)}…`;
}
