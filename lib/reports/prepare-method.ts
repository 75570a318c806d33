import { formatDateRange, formatMoment } from "#lib/display/dates.ts";
import { formatMeasure, measureNote } from "#lib/display/measure-text.ts";
import type { Interval } from "#lib/engagement/account.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Overview } from "#lib/reports/overview.ts";

export type MethodLine = { term: string; text: string; isCode: boolean };

type MethodFacts = Pick<Overview, "asOf" | "model" | "coverage"> & {
  measures: { figures: Pick<Measures["figures"], "G" | "flatG"> } | null;
};

/** Model, settings, flat weights, and the time that no file covers. */
export function prepareMethod({ asOf, measures, model, coverage }: MethodFacts, locale: string): MethodLine[] {
  if (!measures || !model || asOf === null) return [];
  const line = (term: string, text: string, isCode = false): MethodLine => ({ term, text, isCode });
  const { flatG, G } = measures.figures;
  const lines = [
    line("As of", formatMoment(asOf, locale, "UTC")),
    line("Model", `version ${model.version}`),
    line("Settings", model.parametersHash.slice(0, 16), true),
  ];
  const flat = formatMeasure(flatG, "decimal", locale);
  lines.push(
    line(
      "With flat weights",
      flat === null
        ? (measureNote(flatG, locale) ?? "not known")
        : `genuine engagement would be ${flat} instead of ${formatMeasure(G, "decimal", locale)}: every act counts 1, whatever it took`,
    ),
  );
  if (!coverage) return lines;
  return [
    ...lines,
    line("Received, all of it", spans(coverage.received, locale)),
    ...(coverage.messages.length > 0 ? [line("Received, messages only", spans(coverage.messages, locale))] : []),
    line("Given, all of it", spans(coverage.given, locale)),
  ];
}

/** What lies between the spans is a gap: what happened then is in no file. */
function spans(intervals: readonly Interval[], locale: string): string {
  if (intervals.length === 0) return "for no time: no file holds it";
  const iso = (time: number) => new Date(time).toISOString();
  return intervals.map(([from, to]) => formatDateRange(iso(from), iso(to), locale, "UTC")).join(", ");
}
