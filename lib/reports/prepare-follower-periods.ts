import type { PeriodLength } from "#lib/reports/growth.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import { dayOf, daysBetween, firstDayOfMonth, firstDayOfWeek } from "#lib/reports/utc-days.ts";

/** From the complete list before the first one of a period to its last: opening + joined - left = closing. */
export type FollowerPeriod = {
  /** First day of the week or month. */
  firstDay: string;
  openedDay: string;
  closedDay: string;
  opening: number;
  joined: number;
  left: number;
  closing: number;
  lists: number;
};

export type FollowerPeriods = {
  /** The first complete list: everybody on it may have been there for years. Null = there is none. */
  first: { day: string; listed: number } | null;
  /** Oldest first; a period without a complete list is not there. */
  periods: FollowerPeriod[];
  /** Lists of which a part is missing: nobody is said to have come or gone by them. */
  incomplete: { day: string; listed: number }[];
};

/** Complete lists of followers, oldest first, put together by the week or month of the later one. */
export function prepareFollowerPeriods(lists: readonly SnapshotView[], by: PeriodLength): FollowerPeriods {
  const complete = lists.filter((list) => list.completeness === "complete");
  const [first] = complete;
  const periods: FollowerPeriod[] = [];
  let before = first;
  for (const list of complete.slice(1)) {
    if (!before) break;
    const day = dayOf(list.observedAt);
    const firstDay = periodStart(day, by);
    const last = periods.at(-1);
    const change = { joined: list.joined ?? 0, left: list.left ?? 0 };
    if (last && last.firstDay === firstDay) {
      last.joined += change.joined;
      last.left += change.left;
      last.closing = list.listed;
      last.closedDay = day;
      last.lists += 1;
    } else {
      const opening = before.listed;
      const openedDay = dayOf(before.observedAt);
      periods.push({ firstDay, openedDay, closedDay: day, opening, ...change, closing: list.listed, lists: 1 });
    }
    before = list;
  }
  return {
    first: first ? { day: dayOf(first.observedAt), listed: first.listed } : null,
    periods,
    incomplete: lists
      .filter((list) => list.completeness !== "complete")
      .map((list) => ({ day: dayOf(list.observedAt), listed: list.listed })),
  };
}

export function periodStart(day: string, by: PeriodLength): string {
  return by === "week" ? firstDayOfWeek(day) : firstDayOfMonth(day);
}

/** Several periods as one, oldest first; null = none. */
export function sumPeriods(periods: readonly FollowerPeriod[]): FollowerPeriod | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const sum = (field: "joined" | "left" | "lists") => periods.reduce((total, period) => total + period[field], 0);
  return {
    firstDay: first.firstDay,
    openedDay: first.openedDay,
    closedDay: last.closedDay,
    opening: first.opening,
    joined: sum("joined"),
    left: sum("left"),
    closing: last.closing,
    lists: sum("lists"),
  };
}

/** Weeks where lists come about weekly, months otherwise. */
export function usualPeriod(lists: readonly SnapshotView[]): PeriodLength {
  const days = lists.filter((list) => list.completeness === "complete").map((list) => dayOf(list.observedAt));
  const gaps = days
    .slice(1)
    .map((day, index) => daysBetween(days[index] ?? day, day))
    .sort((a, b) => a - b);
  const median = gaps[Math.floor((gaps.length - 1) / 2)];
  return median !== undefined && median <= 10 ? "week" : "month";
}
