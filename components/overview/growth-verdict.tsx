import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { elasticitySentence, growthSentence } from "#lib/reports/growth-sentence.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import type { GrowthView } from "#lib/reports/overview.ts";

/** Whether more followers went along with more people: in the same period, and one period later. */
export function GrowthVerdict({ growth, locale }: { growth: GrowthView; locale: string }) {
  const lines = [
    [growth.periodDays === 7 ? "Same week" : "Same four weeks", growthSentence(growth.same, growth.subject, locale)],
    [
      growth.periodDays === 7 ? "A week later" : "Four weeks later",
      growthSentence(growth.later, growth.subject, locale),
    ],
  ];
  const elasticity = elasticitySentence(growth.elasticity, growth.subject, locale);
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="flex items-center gap-2 text-small text-soft">
        Did the growth bring {growth.subject}?
        <MeasureInfo about="growth and engagement" info={growthInfos.verdict} locale={locale} />
      </h3>
      <dl className="mt-1">
        {lines.map(([term, text]) => (
          <div key={term} className="grid gap-x-4 py-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="text-small text-faint">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {elasticity ? <p className="mt-1 text-small text-soft">{elasticity}</p> : null}
    </div>
  );
}
