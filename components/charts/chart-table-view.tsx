import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";

/** The numbers of a chart; the first column names the row, the others are numbers. */
export function ChartTableView({ caption, table }: { caption: string; table: ChartTable }) {
  return (
    <table className={`${tableLook} min-w-[20rem]`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {table.heads.map((head, column) => (
            <th key={head} scope="col" className={`${headLook} ${column > 0 ? "text-right" : ""}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row" className={`${cellLook} text-left font-normal whitespace-nowrap`}>
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={table.heads[column + 1]} className={`${cellLook} ${numberLook}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
