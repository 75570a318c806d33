import { formatDate } from "#lib/display/dates.ts";
import { completenessText, sideText } from "#lib/display/list-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

/** `counted` null = how many are on it is not told. */
export type ShownList = Pick<SnapshotView, "side" | "observedAt" | "completeness"> & {
  counted: Pick<SnapshotView, "listed" | "platformCount" | "joined" | "left"> | null;
};

/** The lists that everything rests on, newest first. */
export function listsSection(lists: readonly ShownList[], locale: string): ReportSection {
  const change = (value: number | null) => (value === null ? "not comparable" : formatCount(value, locale));
  const isCounted = lists.some((list) => list.counted !== null);
  return {
    id: "lists",
    title: "The lists behind it",
    says: "Each list as it stood when the platform made it, and what changed since the complete one before.",
    info: {
      formula:
        "A list as a file holds it, after merging what stands twice; joined and left against the complete list before.",
      window: "The lists of the range.",
      tier: "Lists of followers or of those followed.",
      dateRule: "The moment that the platform made it, as the file says or the owner entered; UTC.",
    },
    blocks: [
      tableBlock(
        "lists",
        "Lists, newest first",
        [
          { head: "As of" },
          { head: "List", isText: true },
          { head: "Is", isText: true },
          ...(isCounted ? [{ head: "People" }, { head: "Joined" }, { head: "Left" }] : []),
        ],
        lists
          .toSorted((a, b) => b.observedAt.localeCompare(a.observedAt))
          .map((list) => [
            formatDate(list.observedAt, locale, "UTC"),
            sideText[list.side],
            completenessOf(list, locale),
            ...(list.counted
              ? [formatCount(list.counted.listed, locale), change(list.counted.joined), change(list.counted.left)]
              : []),
          ]),
      ),
    ],
  };
}

function completenessOf({ completeness, counted }: ShownList, locale: string): string {
  const text = completenessText[completeness];
  if (!counted || counted.platformCount === null || counted.platformCount === counted.listed) return text;
  const { platformCount } = counted;
  return `${text}; the platform counts ${formatCount(platformCount, locale)}`;
}
