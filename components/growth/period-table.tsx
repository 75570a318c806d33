import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { formatDay, formatDayRange } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { PeriodLength } from "#lib/reports/growth.ts";
import { type FollowerPeriod, type FollowerPeriods, sumPeriods } from "#lib/reports/prepare-follower-periods.ts";

type PeriodTableProps = { periods: FollowerPeriods["periods"]; by: PeriodLength; locale: string };

const shown = 12;

/** Lines between complete lists that add up, newest first; the older ones as one line, and all of them below. */
export function PeriodTable({ periods, by, locale }: PeriodTableProps) {
  const latest = periods.slice(-shown).toReversed();
  const earlier = sumPeriods(periods.slice(0, -shown));
  const all = sumPeriods(periods);
  const heads = ["Opening", "Joined", "Left", "Closing"];
  return (
    <table className={tableLook}>
      <caption className="sr-only">Followers from one complete list to the next</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            {by === "week" ? "Week of" : "Month of"}
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            From list to list
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${headLook} text-right`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {latest.map((period) => (
          <PeriodLine key={period.firstDay} name={formatDay(period.firstDay, locale)} period={period} locale={locale} />
        ))}
        {earlier ? <PeriodLine name="Before that" period={earlier} locale={locale} /> : null}
      </tbody>
      {all && periods.length > 1 ? (
        <tfoot>
          <PeriodLine name="Altogether" period={all} locale={locale} isSum />
        </tfoot>
      ) : null}
    </table>
  );
}

type PeriodLineProps = { name: string; period: FollowerPeriod; locale: string; isSum?: boolean };

function PeriodLine({ name, period, locale, isSum = false }: PeriodLineProps) {
  const lists = formatDayRange(period.openedDay, period.closedDay, locale);
  const number = `${cellLook} ${numberLook} ${isSum ? "font-medium" : ""}`;
  return (
    <tr>
      <th scope="row" className={`${cellLook} text-left ${isSum ? "font-medium" : "font-normal"}`}>
        {name}
        <span className="block text-fine font-normal text-faint sm:hidden">{lists}</span>
      </th>
      <td className={`${cellLook} whitespace-nowrap text-faint max-sm:hidden`}>{lists}</td>
      <td className={number}>{formatCount(period.opening, locale)}</td>
      <td className={number}>{formatCount(period.joined, locale)}</td>
      <td className={number}>{formatCount(period.left, locale)}</td>
      <td className={number}>{formatCount(period.closing, locale)}</td>
    </tr>
  );
}
