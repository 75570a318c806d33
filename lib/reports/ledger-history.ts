import type { LedgerLine } from "#lib/engagement/account.ts";

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

/** The ledger that changes since `fromDay` are counted from: the last one up to it, else the first one after it. */
export function openingLedger(points: readonly LedgerAt[], fromDay: string, before: string): LedgerAt | null {
  const earlier = points.filter((point) => point.at < before);
  return earlier.findLast((point) => point.at.slice(0, 10) <= fromDay) ?? earlier[0] ?? null;
}
