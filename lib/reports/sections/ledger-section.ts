import { formatDay } from "#lib/display/dates.ts";
import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import type { LedgerView } from "#lib/reports/prepare-ledger.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

/** Where each follower stands: a bar and its lines. */
export function ledgerSection(ledger: LedgerView, says: string, locale: string): ReportSection {
  const { rows, sinceDay } = ledger;
  const hasShares = rows.some((row) => row.shareText !== null);
  const cells = (people: string, share: string, change: string) => [
    people,
    ...(hasShares ? [share] : []),
    ...(sinceDay === null ? [] : [change]),
  ];
  return {
    id: "ledger",
    title: `Where ${ledger.totalText} followers stand`,
    says,
    info: tileInfos.realFollowers,
    blocks: [
      {
        kind: "parts-bar",
        sentence: rows.map((row) => `${row.name} ${row.peopleText}`).join(", "),
        parts: rows.map((row) => ({
          id: row.line,
          name: row.name,
          tone: row.tone,
          value: row.people,
          text: row.peopleText,
        })),
      },
      tableBlock(
        "ledger",
        "Followers by line",
        [
          { head: "Line" },
          { head: "Means", isText: true },
          { head: "People" },
          ...(hasShares ? [{ head: "Share" }] : []),
          ...(sinceDay === null ? [] : [{ head: `Since ${formatDay(sinceDay, locale)}` }]),
        ],
        [
          ...rows.map((row) => [
            row.name,
            row.means,
            ...cells(row.peopleText, row.shareText ?? "", row.changeText ?? ""),
          ]),
          ["On the list", "the lines added up", ...cells(ledger.totalText, "", ledger.totalChangeText ?? "")],
        ],
      ),
    ],
  };
}
