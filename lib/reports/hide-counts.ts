import { formatShare } from "#lib/display/numbers.ts";
import { ledgerLines } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { KnownPoint } from "#lib/reports/index-lines.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import type { GrowthView } from "#lib/reports/overview.ts";

/**
 * Count-free: what says how many follow becomes a part of something, and coarse, because two exact parts of the same
 * number give the number away: 15/17 and 20/17 can only be of 17.
 */
const percent = (fraction: number) => Math.round(fraction * 100) / 100;

/** Of so long a list a part may be told to a tenth of a percent: it fits hundreds of lengths. */
const rowsForTenths = 1000;

/** 100 at the first point, in whole steps. */
export function indexSeries(points: readonly KnownPoint[]): KnownPoint[] {
  const base = points.find((point) => point.value > 0)?.value;
  return base === undefined ? [] : points.map((point) => ({ ...point, value: Math.round((100 * point.value) / base) }));
}

export function hideLedger({ at, rows, lines }: LedgerAt): LedgerAt {
  const steps = rows < rowsForTenths ? 100 : 1000;
  const exact = ledgerLines.map((line) => ({ line, value: rows === 0 ? 0 : (steps * lines[line]) / rows }));
  const parts = recordOf(ledgerLines, (line) => Math.floor(exact.find((each) => each.line === line)?.value ?? 0));
  // The parts of a whole add up to it: what rounding down left over goes to those who lost most by it.
  const left = rows === 0 ? 0 : steps - ledgerLines.reduce((sum, line) => sum + parts[line], 0);
  const losers = exact.toSorted((a, b) => (b.value % 1) - (a.value % 1)).slice(0, left);
  for (const { line } of losers) parts[line] += 1;
  return { at, rows: 1, lines: recordOf(ledgerLines, (line) => parts[line] / steps) };
}

/** What of a hidden ledger is real, as the chart of it says. */
export function realPart({ lines }: LedgerAt): number {
  return Math.round((lines.engaged + lines.lapsed) * 1000) / 1000;
}

/** A part of a whole in whole percents; "under 1%" where it would be rounded to nothing. */
export function coarseShare(part: number, whole: number, locale: string): string {
  const share = percent(part / whole);
  return share === 0 && part > 0 ? `under ${formatShare(0.01, locale)}` : formatShare(share, locale);
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
