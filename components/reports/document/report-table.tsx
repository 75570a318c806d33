import { DataTable } from "#components/reports/document/data-table.tsx";
import { addressOf, type PageAddress } from "#components/reports/document/page-address.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

type ReportTableProps = {
  block: Extract<ReportBlock, { kind: "table" }>;
  /** Colours of rows that are parts of the bar above, by their names. */
  tones: ReadonlyMap<string, ChartTone>;
  address: PageAddress;
  hasCsv: boolean;
  locale: string;
};

/** More rows than this are read by few: the others wait behind a word. */
const shownAtOnce = 15;

export function ReportTable({
  block: { id, caption, table, numeric },
  tones,
  address,
  hasCsv,
  locale,
}: ReportTableProps) {
  const { heads, rows } = table;
  // A single row behind a word would take as much room as the word.
  const atOnce = rows.length > shownAtOnce + 1 ? shownAtOnce : rows.length;
  const others = rows.slice(atOnce);
  return (
    <>
      <DataTable caption={caption} heads={heads} rows={rows.slice(0, atOnce)} numeric={numeric} tones={tones} />
      {others.length > 0 ? (
        <details className="mt-3">
          <summary className="link-quiet inline text-small text-soft">
            {countOf(others.length, "more row", "more rows", locale)}
          </summary>
          <div className="mt-3">
            <DataTable caption={`${caption}, continued`} heads={heads} rows={others} numeric={numeric} tones={tones} />
          </div>
        </details>
      ) : null}
      {hasCsv ? (
        <p className="mt-3 text-fine text-faint print:hidden">
          <a className="link-quiet hover:text-ink" href={addressOf(address, { as: "csv", id })} download="">
            CSV<span className="sr-only"> of {caption}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}
