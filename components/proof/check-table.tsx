import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { CheckTable as Table } from "#lib/reports/prepare-check-view.ts";

/** More rows than this are shown when somebody asks for them. */
const mostAtOnce = 8;

/** A table of evidence. A long one is folded, and opens without a script. */
export function CheckTable({ table }: { table: Table }) {
  if (table.rows.length <= mostAtOnce) return <Rows table={table} />;
  return (
    <details>
      <summary className="w-fit cursor-pointer text-small text-soft hover:text-ink">{table.caption}</summary>
      <div className="mt-4">
        <Rows table={table} />
      </div>
    </details>
  );
}

function Rows({ table }: { table: Table }) {
  const { caption, heads, rows, numbers, wide } = table;
  const phone = (column: number) => (wide.includes(column) ? "max-sm:hidden" : "");
  return (
    <div className="overflow-x-auto">
      <table className={tableLook}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th
                key={head}
                scope="col"
                className={`${headLook} ${numbers.includes(column) ? "text-right" : ""} ${phone(column)}`}
              >
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
                  <td key={heads[column]} className={`${cellLook} ${lookOf(column, table)} ${phone(column)}`}>
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

function lookOf(column: number, { codes, numbers }: Table): string {
  // Digests may break anywhere.
  if (codes.includes(column)) return "min-w-[9rem] text-fine break-all text-soft";
  return numbers.includes(column) ? numberLook : "text-soft";
}
