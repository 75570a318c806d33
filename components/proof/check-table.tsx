import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { CheckTable as Table } from "#lib/reports/prepare-check-view.ts";

/** A table of evidence; digests may break anywhere, and are set smaller. */
export function CheckTable({ table }: { table: Table }) {
  const { caption, heads, rows, codes, numbers } = table;
  return (
    <div className="overflow-x-auto">
      <table className={tableLook}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" className={`${headLook} ${numbers.includes(column) ? "text-right" : ""}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows of a stored report never change places, and two of them may be the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={heads[0]} scope="row" className={`${cellLook} text-left font-medium`}>
                    {cell}
                  </th>
                ) : (
                  <td key={heads[column]} className={`${cellLook} ${lookOf(column, codes, numbers)}`}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lookOf(column: number, codes: readonly number[], numbers: readonly number[]): string {
  if (codes.includes(column)) return "min-w-[18rem] text-fine break-all text-soft";
  return numbers.includes(column) ? numberLook : "text-soft";
}
