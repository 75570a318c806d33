import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import type { ClassesView } from "#lib/reports/prepare-classes.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

/** What reached the owner by name, class by class. */
export function classesSection(classes: ClassesView): ReportSection {
  return {
    id: "classes",
    title: "What came by name",
    says: `Each of ${classes.totalText} acts by named people stands in exactly one line; the lines add up to all of them.`,
    info: tileInfos.unasked,
    blocks: [
      {
        kind: "parts-bar",
        sentence: classes.rows.map((row) => `${row.name} ${row.actsText}`).join(", "),
        parts: classes.rows.map((row) => ({ ...row, id: row.class, value: row.acts, text: row.actsText })),
      },
      tableBlock(
        "classes",
        "Acts received by class",
        [
          { head: "How it came" },
          { head: "Counts towards people", isText: true },
          { head: "Acts" },
          { head: "Of the dated" },
        ],
        classes.rows.map((row) => [row.name, countsText(row), row.actsText, row.shareText ?? "has no date"]),
      ),
    ],
  };
}

function countsText(row: ClassesView["rows"][number]): string {
  if (row.class === "ring") return "each group as one person";
  return row.isGenuine ? "yes" : "no";
}
