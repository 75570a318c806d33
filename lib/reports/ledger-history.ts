import { type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

/** Followers per line at the time of a complete list; the lines add up to `rows`. */
export type LedgerAt = { at: string; rows: number; lines: Record<LedgerLine, number> };

/**
 * What of a list may be real (model.md 7): engaged or lapsed for certain; at least and at most what no sign speaks
 * against, with those of whom it is too early to say, or nothing known, left out and taken in.
 */
export function realRange({ rows, lines }: Pick<LedgerAt, "rows" | "lines">): { real: number; lo: number; hi: number } {
  const silent = lines.traded + lines.suspect + lines.courtesy + lines.hollow;
  const open = lines.new + lines.unclear;
  return { real: lines.engaged + lines.lapsed, lo: rows - silent - open, hi: rows - silent };
}

/** How the lines changed since a day; they add up to the change of the list. */
export type LedgerChanges = { sinceDay: string; rows: number; lines: Record<LedgerLine, number> };

/**
 * Changes against the last ledger up to `fromDay`, else the first one after it. Null = there is none, or the list is not
 * complete: of such a list people are missing from each line.
 */
export function ledgerChanges(
  ledger: Measures["ledger"],
  history: readonly LedgerAt[],
  fromDay: string,
): LedgerChanges | null {
  if (!ledger?.isComplete) return null;
  const earlier = history.filter((point) => point.at < ledger.takenAt);
  const opening = earlier.findLast((point) => dayOf(point.at) <= fromDay) ?? earlier[0];
  if (!opening) return null;
  const lines = { ...ledger.lines };
  for (const line of ledgerLines) lines[line] -= opening.lines[line];
  return { sinceDay: dayOf(opening.at), rows: ledger.rows - opening.rows, lines };
}
