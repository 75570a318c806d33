import { infoLines } from "#components/measures/info-lines.ts";
import { Info } from "#components/ui/info.tsx";
import type { MeasureForm } from "#lib/display/measure-text.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

type MeasureInfoProps = {
  /** Completes "About ...". */
  about: string;
  info: MeasureInfoText;
  measure?: Measure;
  /** How the measure is written. */
  as?: MeasureForm;
  locale: string;
};

/** Formula, window, tier and date rule of a figure, and how sure it is, behind its "i". */
export function MeasureInfo({ about, info, measure, as = "count", locale }: MeasureInfoProps) {
  return (
    <Info about={about}>
      <dl className="grid gap-3">
        {infoLines(info, measure ? { measure, as, locale } : null).map(([term, text]) => (
          <div key={term}>
            <dt className="text-fine text-faint">{term}</dt>
            <dd className="text-ink">{text}</dd>
          </div>
        ))}
      </dl>
    </Info>
  );
}
