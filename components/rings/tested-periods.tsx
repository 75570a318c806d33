import { spanText } from "#lib/reports/ring-text.ts";
import type { RingPeriod } from "#lib/reports/rings.ts";

/** Half-years in which rings were looked for, newest first, and which kinds could be found in each. */
export function TestedPeriods({ periods, locale }: { periods: RingPeriod[]; locale: string }) {
  return (
    <ul className="border-b border-line text-small">
      {periods.toReversed().map((period) => (
        <li key={period.from} className="border-t border-line py-2">
          {spanText(period, locale)}
          <span className="block text-faint">
            {period.podsTested ? "tested for trade and for step" : "tested for step only"}
          </span>
        </li>
      ))}
    </ul>
  );
}
