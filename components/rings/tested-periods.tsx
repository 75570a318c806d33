import { cellLook, headLook, tableLook } from "#components/ui/table-look.ts";
import { spanText } from "#lib/reports/ring-text.ts";
import type { RingPeriod } from "#lib/reports/rings.ts";

/** Half-years in which rings were looked for, and which kinds could be found in each. */
export function TestedPeriods({ periods, locale }: { periods: RingPeriod[]; locale: string }) {
  return (
    <table className={`${tableLook} max-w-prose`}>
      <caption className="sr-only">What could be tested in each half-year</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Half-year
          </th>
          <th scope="col" className={headLook}>
            Rings that trade
          </th>
          <th scope="col" className={headLook}>
            Rings in step
          </th>
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map((period) => (
          <tr key={period.from}>
            <th scope="row" className={`${cellLook} text-left font-normal whitespace-nowrap`}>
              {spanText(period, locale)}
            </th>
            <td className={cellLook}>
              {period.podsTested ? (
                "tested"
              ) : (
                <span className="text-soft">not tested: too little of what you gave is known</span>
              )}
            </td>
            <td className={cellLook}>tested</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
