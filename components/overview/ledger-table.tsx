import type { Route } from "next";
import { ToneDot } from "#components/charts/tone-dot.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDay } from "#lib/display/dates.ts";
import type { LedgerView } from "#lib/reports/prepare-ledger.ts";

type LedgerTableProps = { ledger: LedgerView; peopleOf?: (line: string) => Route; locale: string };

export function LedgerTable({ ledger, peopleOf, locale }: LedgerTableProps) {
  const { rows, sinceDay } = ledger;
  const hasShares = rows.some((row) => row.shareText !== null);
  const number = `${cellLook} ${numberLook}`;
  return (
    <table className={tableLook}>
      <caption className="sr-only">Followers by line</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Line
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            Means
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            People
          </th>
          {hasShares ? (
            <th scope="col" className={`${headLook} text-right`}>
              Share
            </th>
          ) : null}
          {sinceDay === null ? null : (
            <th scope="col" className={`${headLook} text-right`}>
              Since {formatDay(sinceDay, locale)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row" className={`${cellLook} text-left font-medium`}>
              <ToneDot tone={row.tone} />
              {row.name}
            </th>
            <td className={`${cellLook} text-soft max-sm:hidden`}>{row.means}</td>
            <td className={number}>
              {peopleOf && row.people > 0 ? (
                <TextLink href={peopleOf(row.line)}>{row.peopleText}</TextLink>
              ) : (
                row.peopleText
              )}
            </td>
            {hasShares ? <td className={number}>{row.shareText}</td> : null}
            {sinceDay === null ? null : <td className={number}>{row.changeText}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row" className={`${cellLook} text-left font-medium`}>
            On the list
          </th>
          <td className={`${cellLook} text-soft max-sm:hidden`}>the lines added up</td>
          <td className={number}>{ledger.totalText}</td>
          {hasShares ? <td className={number} /> : null}
          {sinceDay === null ? null : <td className={number}>{ledger.totalChangeText}</td>}
        </tr>
      </tbody>
    </table>
  );
}
