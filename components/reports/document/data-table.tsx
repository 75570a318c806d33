import { ToneDot } from "#components/charts/tone-dot.tsx";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

type DataTableProps = {
  caption: string;
  heads: ChartTable["heads"];
  rows: ChartTable["rows"];
  /** Of each column, whether it is set to the right. */
  numeric: readonly boolean[];
  /** Colours of rows that are parts of a bar, by their names. */
  tones?: ReadonlyMap<string, ChartTone>;
};

/** More columns than this do not stand side by side on a phone: words then go below the name of their row. */
const mostOnPhone = 3;

/** The first cell of a row names it. Looks come from document.css: a class on each of a thousand cells is most of a page. */
export function DataTable({ caption, heads, rows, numeric, tones }: DataTableProps) {
  const isFolded = (column: number) => column > 0 && !numeric[column] && heads.length > mostOnPhone;
  const lookOf = (column: number) => (numeric[column] ? "n" : isFolded(column) ? "on-wide-cell" : undefined);
  return (
    <table className="data">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" className={lookOf(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...cells], row) => (
          // Rows never change places, and two of them may have the same name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={row}>
            <th scope="row">
              <RowName
                name={name}
                tone={tones?.get(name)}
                below={cells.filter((cell, index) => cell !== "" && isFolded(index + 1))}
              />
            </th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]} className={lookOf(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowName({ name, tone, below }: { name: string; tone: ChartTone | undefined; below: string[] }) {
  return (
    <>
      {tone ? (
        <span className="dotted">
          <ToneDot tone={tone} />
          <span>{name}</span>
        </span>
      ) : (
        name
      )}
      {below.length > 0 ? <span className="on-narrow">{below.join(" · ")}</span> : null}
    </>
  );
}
