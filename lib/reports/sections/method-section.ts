import { type MarksView, prepareMarks } from "#lib/reports/prepare-marks.ts";
import { prepareMethod } from "#lib/reports/prepare-method.ts";
import type { ReportContent } from "#lib/reports/report-content.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

/** How the figures came about. */
export function methodSection(
  { G, flatG, coverage }: Facts<"method">,
  { content, locale }: SectionContext,
): ReportSection {
  const { asOf, evidence } = content;
  return {
    id: "method",
    title: sectionNames.method,
    says: "Every figure is computed from the files that the platform gave out, by the same rules for everybody.",
    info: null,
    blocks: [
      {
        kind: "terms",
        lines: prepareMethod({ asOf, measures: { figures: { G, flatG } }, model: evidence.model, coverage }, locale),
      },
    ],
  };
}

/** Wherever the owner judged somebody, the figures stand there without it as well (model.md 14). Null = nobody was judged. */
export function marksSection({ evidence }: ReportContent, locale: string): ReportSection | null {
  const { figures, marks } = evidence;
  const view =
    figures &&
    prepareMarks({ figures: figures.withMarks, marks: marks.people, withoutMarks: figures.withoutMarks }, locale);
  return view && marksTable(view);
}

export function marksTable(view: MarksView): ReportSection {
  return {
    id: "marks",
    title: "With and without marks",
    says: view.says,
    info: null,
    blocks: [
      tableBlock(
        "marks",
        "Figures with and without marks",
        [{ head: "Figure" }, { head: "With marks" }, { head: "Without" }],
        view.rows.map((row) => [row.name, row.withMarks, row.without]),
      ),
    ],
  };
}
