import type { Instant, Interval } from "#lib/engagement/account.ts";

/** Closed intervals in order, those that touch or overlap made one. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: [Instant, Instant][] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Whether one of the merged intervals holds all of [from, to]. */
export function isCovered(intervals: readonly Interval[], from: Instant, to: Instant): boolean {
  return intervals.some((interval) => interval[0] <= from && to <= interval[1]);
}

/** Milliseconds of [from, to] that the merged intervals hold. */
export function coveredWithin(intervals: readonly Interval[], from: Instant, to: Instant): number {
  return intervals.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}
