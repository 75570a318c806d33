import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

export type KnownPoint = { day: string; value: number; isPassing?: boolean };

/** Two lines of different units, both 100 on `baseDay`. */
export type IndexedLines = { baseDay: string; followers: KnownPoint[]; engagement: KnownPoint[] };

/** A list further back than this does not tell how a range began. */
const freshDays = 35;

export const isInside =
  (range: DayRange) =>
  ({ day }: { day: string }): boolean =>
    day >= range.fromDay && day < range.toDay;

export function knownInside(points: readonly SeriesPoint[], range: DayRange): KnownPoint[] {
  return known(points).filter(isInside(range));
}

/**
 * Followers and engagement of a range, both 100 on the first day on which both are known. Null = one is not known often
 * enough to be a line, or begins at zero.
 */
export function indexLines(
  followers: readonly SeriesPoint[],
  engagement: readonly SeriesPoint[],
  range: DayRange,
): IndexedLines | null {
  const lines = [withOpening(followers, range), knownInside(engagement, range)] as const;
  if (lines.some((line) => line.length < 2)) return null;
  const baseDay = lines
    .map((line) => line[0]?.day ?? "")
    .sort()
    .at(-1);
  if (baseDay === undefined) return null;
  const [byFollowers, byEngagement] = lines.map((line) => line.findLast((point) => point.day <= baseDay)?.value);
  if (!byFollowers || !byEngagement) return null;
  const index = (points: KnownPoint[], base: number) =>
    points.map((point) => ({ ...point, value: (100 * point.value) / base }));
  return { baseDay, followers: index(lines[0], byFollowers), engagement: index(lines[1], byEngagement) };
}

/** The same of another period, drawn as if it began on the first day of `range`. */
export function shiftLines({ baseDay, followers, engagement }: IndexedLines, days: number): IndexedLines {
  const shifted = (points: KnownPoint[]) => points.map((point) => ({ ...point, day: shiftDay(point.day, days) }));
  return { baseDay: shiftDay(baseDay, days), followers: shifted(followers), engagement: shifted(engagement) };
}

/**
 * The known points of a range and, where it begins between two lists, what lies between them on its first day: the line
 * passes there, though no list is of that day.
 */
export function withOpening(points: readonly SeriesPoint[], range: DayRange): KnownPoint[] {
  const all = known(points);
  const within = all.filter(isInside(range));
  const before = all.findLast((point) => point.day < range.fromDay);
  const [first] = within;
  if (!before || !first || first.day === range.fromDay) return within;
  const days = daysBetween(before.day, first.day);
  if (days > freshDays) return within;
  const passed = daysBetween(before.day, range.fromDay) / days;
  const value = before.value + (first.value - before.value) * passed;
  return [{ day: range.fromDay, value, isPassing: true }, ...within];
}

function known(points: readonly SeriesPoint[]): KnownPoint[] {
  return points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
}
