import { ledgerLines } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { KnownPoint } from "#lib/reports/index-lines.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import type { GrowthView } from "#lib/reports/overview.ts";

/**
 * Count-free: what says how many follow becomes a part of something, and coarse, because two exact parts of the same
 * number give the number away: 15/17 and 20/17 can only be of 17.
 */
const percent = (fraction: number) => Math.round(fraction * 100) / 100;

/** 100 at the first point, in whole steps. */
export function indexSeries(points: readonly KnownPoint[]): KnownPoint[] {
  const base = points.find((point) => point.value > 0)?.value;
  return base === undefined ? [] : points.map((point) => ({ ...point, value: Math.round((100 * point.value) / base) }));
}

export function hideLedger({ at, rows, lines }: LedgerAt): LedgerAt {
  const parts = { ...lines };
  for (const line of ledgerLines) parts[line] = rows === 0 ? 0 : percent(lines[line] / rows);
  return { at, rows: 1, lines: parts };
}

/** A share of the followers without the cases that it was counted from. */
export function hideCases({ value, state, lo, hi }: Measure): Measure {
  const coarse = (end: number | null | undefined) => (typeof end === "number" ? percent(end) : null);
  return { value: coarse(value), state, lo: coarse(lo), hi: coarse(hi) };
}

/** A part of a whole as a share; null where either is not known. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : percent(part / whole);
}

/** How far followers moved is a share and stays; exact, it would tell of how many. */
export function hideGrowth(growth: GrowthView | null): GrowthView | null {
  if (!growth?.elasticity) return growth;
  const { value, followers, people } = growth.elasticity;
  return { ...growth, elasticity: { value: percent(value), followers: percent(followers), people: percent(people) } };
}
