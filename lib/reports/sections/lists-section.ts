import { formatDate } from "#lib/display/dates.ts";
import { completenessText, sideText } from "#lib/display/list-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

type ShownList = Omit<SnapshotView, "importId">;

/** The lists that everything rests on, newest first. */
export function listsSection(lists: readonly ShownList[], locale: string): ReportSection {
  const change = (value: number | null) => (value === null ? "not comparable" : formatCount(value, locale));
  return {
    id: "lists",
    title: "The lists behind it",
    says: "Each list as it stood when the platform made it, and what changed since the complete one before.",
    info: null,
    blocks: [
      tableBlock(
        "lists",
        "Lists, newest first",
        [
          { head: "As of" },
          { head: "List", isText: true },
          { head: "Is", isText: true },
          { head: "People" },
          { head: "Joined" },
          { head: "Left" },
        ],
        lists
          .toSorted((a, b) => b.observedAt.localeCompare(a.observedAt))
          .map((list) => [
            formatDate(list.observedAt, locale, "UTC"),
            sideText[list.side],
            completenessOf(list, locale),
            formatCount(list.listed, locale),
            change(list.joined),
            change(list.left),
          ]),
      ),
    ],
  };
}

function completenessOf({ completeness, platformCount, listed }: ShownList, locale: string): string {
  const text = completenessText[completeness];
  if (platformCount === null || platformCount === listed) return text;
  return `${text}; the platform counts ${formatCount(platformCount, locale)}`;
}
