import { ledgerWords } from "#lib/display/ledger-text.ts";
import { formatMeasure, type MeasureForm, measureNote } from "#lib/display/measure-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { ledgerLines } from "#lib/engagement/account.ts";
import type { MeasureName, Measures } from "#lib/engagement/measures.ts";

export type EffectRow = { label: string; now: string; after: string; isChanged: boolean };
export type ParameterEffectView = { sentence: string; figures: EffectRow[]; lines: EffectRow[] };

const shown = [
  ["people28", "People, 28 days", "count"],
  ["people90", "People, 90 days", "count"],
  ["G", "Genuine engagement", "decimal"],
  ["core", "Core", "count"],
  ["depth", "Depth", "count"],
  ["realFollowers", "Followers engaged now or before", "count"],
  ["engagedShare", "Share of followers engaged", "share"],
  ["exchangeShare", "Acts that were exchange", "share"],
  ["noiseShare", "Acts that were noise, rings or giveaways", "share"],
] satisfies [MeasureName, string, MeasureForm][];

/** Figures as they are against figures as other parameters would make them. */
export function prepareEffect(now: Measures, after: Measures, locale: string): ParameterEffectView {
  const figures = shown.map(([name, label, as]): EffectRow => {
    const text = (measures: Measures) => {
      const measure = measures.figures[name];
      return formatMeasure(measure, as, locale) ?? measureNote(measure, locale) ?? "not known";
    };
    return { label, now: text(now), after: text(after), isChanged: text(now) !== text(after) };
  });
  const lines = ledgerLines.flatMap((line): EffectRow[] => {
    const [rows, rowsAfter] = [now.ledger?.lines[line], after.ledger?.lines[line]];
    if (rows === undefined || rowsAfter === undefined) return [];
    const row = {
      label: ledgerWords[line].name,
      now: formatCount(rows, locale),
      after: formatCount(rowsAfter, locale),
    };
    return [{ ...row, isChanged: rows !== rowsAfter }];
  });
  return { sentence: effectSentence(figures, lines), figures, lines };
}

function effectSentence(figures: EffectRow[], lines: EffectRow[]): string {
  const people = figures[0];
  if (people?.isChanged) return `People in 28 days would read ${people.after} instead of ${people.now}.`;
  if ([...figures, ...lines].some(({ isChanged }) => isChanged)) {
    return "People in 28 days would stay as they are; other figures would change.";
  }
  return "None of these figures would change.";
}
