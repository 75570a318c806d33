import { ToneDot } from "#components/charts/tone-dot.tsx";
import { addressOf, type PageAddress } from "#components/reports/document/page-address.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

type ReportTableProps = {
  block: Extract<ReportBlock, { kind: "table" }>;
  /** Colours of rows that are parts of the bar above, by their names. */
  tones: ReadonlyMap<string, ChartTone>;
  address: PageAddress;
  hasCsv: boolean;
};

/** More columns than this do not stand side by side on a phone: words then go below the name of their row. */
const mostOnPhone = 3;

export function ReportTable({ block: { id, caption, table, numeric }, tones, address, hasCsv }: ReportTableProps) {
  const isFolded = (column: number) => column > 0 && !numeric[column] && table.heads.length > mostOnPhone;
  return (
    <>
      <div className="overflow-x-auto print:overflow-visible">
        <table className={tableLook}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {table.heads.map((head, column) => (
                <th
                  key={head}
                  scope="col"
                  className={`${headLook} ${numeric[column] ? "text-right" : ""} ${isFolded(column) ? "on-wide-cell" : ""}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // Rows never change places, and two of them may have the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={table.heads[0]} scope="row" className={`${cellLook} text-left font-medium`}>
                      <RowName name={cell} tone={tones.get(cell)} below={row.filter((_, other) => isFolded(other))} />
                    </th>
                  ) : (
                    <td
                      key={table.heads[column]}
                      className={`${cellLook} ${numeric[column] ? numberLook : "text-soft"} ${isFolded(column) ? "on-wide-cell" : ""}`}
                    >
                      <bdi>{cell}</bdi>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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

function RowName({ name, tone, below }: { name: string; tone: ChartTone | undefined; below: string[] }) {
  return (
    <>
      {tone ? <ToneDot tone={tone} /> : null}
      <bdi>{name}</bdi>
      {below.length > 0 ? (
        <span className="on-narrow font-normal text-fine text-faint">
          <bdi>{below.join(" · ")}</bdi>
        </span>
      ) : null}
    </>
  );
}
