import { Info } from "#components/ui/info.tsx";
import { formatInterval, formatMeasure, type MeasureForm, measureNote } from "#lib/display/measure-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { Measure } from "#lib/engagement/measure.ts";

export type MeasureInfoText = { formula: string; window: string; tier: string; dateRule: string };

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
  const lines = [
    ["What it is", info.formula],
    ["Window", info.window],
    ["Needs", info.tier],
    ["Dates", info.dateRule],
    ...(measure ? stateLines(measure, as, locale) : []),
  ];
  return (
    <Info about={about}>
      <dl className="grid gap-3">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="text-fine text-faint">{term}</dt>
            <dd className="text-ink">{text}</dd>
          </div>
        ))}
      </dl>
    </Info>
  );
}

function stateLines(measure: Measure, as: MeasureForm, locale: string): [string, string][] {
  const note = measureNote(measure, locale);
  const value = formatMeasure(measure, as, locale);
  const interval = formatInterval(measure, as, locale);
  const lines: [string, string][] = [["State", note ?? (value === null ? "not known" : "known in full")]];
  if (interval !== null) lines.push(["95 % interval", interval]);
  if (measure.n !== undefined) lines.push(["Cases", formatCount(measure.n, locale)]);
  return lines;
}
