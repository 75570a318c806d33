import { RateCell } from "#components/reciprocity/rate-cell.tsx";
import { cellLook, headLook, tableLook } from "#components/ui/table-look.ts";
import type { FollowBackRow } from "#lib/reports/prepare-follow-order.ts";

/** How often a follow is answered by a follow, both ways round. */
export function FollowBackTable({ rows }: { rows: FollowBackRow[] }) {
  return (
    <table className={tableLook}>
      <caption className="sr-only">Follow-back rates</caption>
      <thead>
        <tr>
          <td className={headLook} />
          <th scope="col" className={`${headLook} text-right`}>
            Within 14 days
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Ever
          </th>
          <th scope="col" className={`${headLook} text-right max-sm:hidden`}>
            Half of them within
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              {row.label}
              <span className="block text-fine text-faint sm:hidden">Half of them within: {row.median}</span>
              {row.notes.map((note) => (
                <span key={note} className="mt-1 block max-w-prose text-fine text-faint">
                  {note}
                </span>
              ))}
            </th>
            <RateCell rate={row.soon} otherwise="nobody followed long enough ago" />
            <RateCell rate={row.ever} otherwise="nobody followed long enough ago" />
            <td className={`${cellLook} text-right max-sm:hidden`}>{row.median}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
