import type { Completeness, Side } from "#lib/engagement/types.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { Conclusion } from "#lib/importers/types.ts";
import type { ImportEntry, ImportList, ImportPreview } from "#lib/reports/import-view.ts";

type Totals = {
  listed: Record<Side, number>;
  received: number;
  given: number;
  posts: number;
  days: number;
};

/** Puts together what an import holds, for the preview; the published import shows the same numbers (threats J10). */
export function buildPreview(
  entries: ImportEntry[],
  ignored: number,
  totals: Totals,
  conclusion: Conclusion,
): ImportPreview {
  return {
    entries,
    ignored,
    lists: conclusion.lists
      // A list without anybody usable is no list of nobody (threats G3).
      .filter((list) => totals.listed[list.side] > 0)
      .map((list): ImportList => {
        const flagged = flaggedRowsOf(list.side, entries);
        return {
          side: list.side,
          listed: totals.listed[list.side],
          completeness: completenessOf(list.completeness, flagged),
          reasons: list.reasons,
          platformCount: list.platformCount,
          joined: null,
          left: null,
        };
      }),
    interactions: { received: totals.received, given: totals.given },
    posts: totals.posts,
    days: totals.days,
    platform: conclusion.platform,
    owner: conclusion.owner,
    observedAt: conclusion.observedAt && {
      at: conclusion.observedAt.at.toISOString(),
      source: conclusion.observedAt.source,
    },
  };
}

/** A list with rows that could not be read cannot prove that anybody left (threats G3). */
function completenessOf(said: Completeness, flagged: number): Completeness {
  return said === "complete" && flagged > 0 ? "incomplete" : said;
}

function flaggedRowsOf(side: Side, entries: ImportEntry[]): number {
  const evidence = side === "followers" ? "F" : "G";
  return entries.filter((entry) => entry.evidence.includes(evidence)).reduce((sum, entry) => sum + entry.flagged, 0);
}

/** The import's accounting; throws when the parts do not add up, for then the reader is wrong (threats G2). */
export function accountFor(entries: ImportEntry[]): { rows: number; stored: number; merged: number; flagged: number } {
  const sum = (of: (entry: ImportEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  for (const entry of entries) {
    if (entry.usable < 0 || entry.usable + entry.merged + entry.flagged !== entry.rows) {
      throw new Error(`the rows of format ${entry.format} do not add up`);
    }
  }
  return {
    rows: sum((entry) => entry.rows),
    stored: sum((entry) => entry.usable),
    merged: sum((entry) => entry.merged),
    flagged: sum((entry) => entry.flagged),
  };
}

/** The warning that belongs to flagged rows, or null when every row was read. */
export function flaggedWarning(accounting: { stored: number; merged: number; flagged: number }): Problem | null {
  const { stored, merged, flagged } = accounting;
  return flagged === 0 ? null : { code: "W-ROWS", count: flagged, facts: { stored, merged } };
}
