import { SurvivalFigure } from "#components/growth/survival-figure.tsx";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { earlyLeaversSentence } from "#lib/reports/growth-headline.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import type { EarlyLeavers } from "#lib/reports/prepare-early-leavers.ts";
import { originNames, type SurvivalView, survivalAges } from "#lib/reports/prepare-survival.ts";

type SurvivalSectionProps = {
  view: SurvivalView;
  early: EarlyLeavers | null;
  hasFollowing: boolean;
  handle: string;
  locale: string;
};

/** How long followers stay, altogether and by where they came from. */
export function SurvivalSection({ view, early, hasFollowing, handle, locale }: SurvivalSectionProps) {
  return (
    <Section
      title="How long they stay"
      says={
        <>
          {view.sentence} <MeasureInfo about="how long they stay" info={growthInfos.survival} locale={locale} />
        </>
      }
    >
      {view.chart ? (
        <SurvivalFigure chart={view.chart} sentence={view.sentence} fileName={`${handle}-still-here`} locale={locale} />
      ) : null}
      <div className="mt-6">
        <Sentence>
          {earlyLeaversSentence(early, locale)}{" "}
          <MeasureInfo about="who left early" info={growthInfos.early} locale={locale} />
        </Sentence>
      </div>
      {view.survival.joins > 0 ? (
        <div className="mt-6">
          <OriginTable view={view} />
          <p className="mt-3 max-w-prose text-small text-faint">
            {hasFollowing
              ? "Shares still here: from the least to the most that the lists allow."
              : "Where they came from takes a list of those you follow: until there is one, nobody’s origin is known."}{" "}
            <MeasureInfo about="where followers came from" info={growthInfos.origins} locale={locale} />
          </p>
        </div>
      ) : null}
    </Section>
  );
}

function OriginTable({ view }: { view: SurvivalView }) {
  return (
    <table className={tableLook}>
      <caption className="sr-only">Still here, by where they came from</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Where from
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Came
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Left
          </th>
          {survivalAges.map((age) => (
            <th key={age} scope="col" className={`${headLook} text-right max-lg:hidden`}>
              After {age} days
            </th>
          ))}
          <th scope="col" className={`${headLook} text-right`}>
            Half are gone after
          </th>
        </tr>
      </thead>
      <tbody>
        {view.byOrigin.map((row) => (
          <tr key={row.origin}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              {originNames[row.origin]}
            </th>
            <td className={`${cellLook} ${numberLook}`}>{row.joins}</td>
            <td className={`${cellLook} ${numberLook}`}>{row.departures}</td>
            {row.shares ? (
              row.shares.map((share, index) => (
                <td key={survivalAges[index]} className={`${cellLook} text-right max-lg:hidden`}>
                  {share}
                </td>
              ))
            ) : (
              <td colSpan={survivalAges.length} className={`${cellLook} text-right text-faint max-lg:hidden`}>
                takes 30 who came and 10 who left
              </td>
            )}
            <td className={`${cellLook} text-right ${row.shares ? "" : "text-faint"}`}>{row.halfLife}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
