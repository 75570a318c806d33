import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Section } from "#components/ui/section.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { WeekChange } from "#lib/engagement/counts-only.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import { countWeeksSentence, prepareCountWeeks } from "#lib/reports/prepare-count-weeks.ts";

const shown = 12;

/** Gains and losses that the platform counts itself, where it does. */
export function CountWeeksSection({ weeks, locale }: { weeks: readonly WeekChange[]; locale: string }) {
  if (weeks.length === 0) return null;
  const number = `${cellLook} ${numberLook}`;
  return (
    <Section
      title="As the platform counts"
      says={
        <>
          {countWeeksSentence(weeks, locale)}{" "}
          <MeasureInfo about="the platform’s gains and losses" info={growthInfos.counts} locale={locale} />
        </>
      }
    >
      <table className={tableLook}>
        <caption className="sr-only">Followers gained and lost by week, as the platform counts them</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Week of
            </th>
            {["Gained", "Lost", "Net"].map((head) => (
              <th key={head} scope="col" className={`${headLook} text-right`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prepareCountWeeks(weeks, shown, locale).map(({ monday, week, gained, lost, net }) => (
            <tr key={monday}>
              <th scope="row" className={`${cellLook} text-left font-normal`}>
                {week}
              </th>
              <td className={number}>{gained ?? <span className="text-faint">not told</span>}</td>
              <td className={number}>{lost ?? <span className="text-faint">not told</span>}</td>
              <td className={number}>{net ?? <span className="text-faint">not told</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
