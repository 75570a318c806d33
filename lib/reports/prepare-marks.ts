import { formatMeasure, measureNote } from "#lib/display/measure-text.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { Measures } from "#lib/engagement/measures.ts";

export type MarksView = {
  says: string;
  /** A figure as it stands, and with all marks ignored. */
  rows: { id: string; name: string; withMarks: string; without: string }[];
};

type JudgedFigures = { figures: Pick<Measures["figures"], "people28" | "core" | "G"> } & Pick<
  Measures,
  "marks" | "withoutMarks"
>;

/** What the owner’s marks change. Null = there is no mark. */
export function prepareMarks({ figures, marks, withoutMarks }: JudgedFigures, locale: string): MarksView | null {
  if (!withoutMarks) return null;
  const text = (measure: Measures["figures"]["G"], as: "count" | "decimal") =>
    formatMeasure(measure, as, locale) ?? measureNote(measure, locale) ?? "not known";
  const row = (id: "people28" | "G" | "core", name: string, as: "count" | "decimal") => ({
    id,
    name,
    withMarks: text(figures[id], as),
    without: text(withoutMarks[id], as),
  });
  return {
    says: `You marked ${countOf(marks, "person", "people", locale)}. The figures without any mark stand beside them, here and on every report.`,
    rows: [
      row("people28", "People, 28 days", "count"),
      row("core", "Core", "count"),
      row("G", "Genuine engagement", "decimal"),
    ],
  };
}
