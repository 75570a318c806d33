import { formatInterval, formatMeasure, type MeasureForm, measureNote } from "#lib/display/measure-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

/** A figure, and how it is written. */
export type WrittenMeasure = { measure: Measure; as: MeasureForm; locale: string };

/** Formula, window, tier and date rule of a figure, and how sure it is. */
export function infoLines(info: MeasureInfoText, written: WrittenMeasure | null): [term: string, text: string][] {
  return [
    ["What it is", info.formula],
    ["Window", info.window],
    ["Needs", info.tier],
    ["Dates", info.dateRule],
    ...(written ? stateLines(written) : []),
  ];
}

function stateLines({ measure, as, locale }: WrittenMeasure): [string, string][] {
  const note = measureNote(measure, locale);
  const value = formatMeasure(measure, as, locale);
  const interval = formatInterval(measure, as, locale);
  const lines: [string, string][] = [["State", note ?? (value === null ? "not known" : "known in full")]];
  if (interval !== null) lines.push(["95 % interval", interval]);
  if (measure.n !== undefined) lines.push(["Cases", formatCount(measure.n, locale)]);
  return lines;
}
