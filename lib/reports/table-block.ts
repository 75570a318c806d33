import { csvText } from "#lib/display/csv-text.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";

export type TableColumn = { head: string; isText?: boolean };

/** A table with the CSV of the same cells. The first column names the row and is text. */
export function tableBlock(
  id: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: string[][],
): Extract<ReportBlock, { kind: "table" }> {
  const heads = columns.map(({ head }) => head);
  return {
    kind: "table",
    id,
    caption,
    table: { heads, rows },
    numeric: columns.map(({ isText = false }, index) => index > 0 && !isText),
    csv: csvText([heads, ...rows]),
  };
}
