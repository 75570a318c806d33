import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { genuineTone, nominalTone } from "#lib/reports/chart-tones.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import { type ChartLine, type PanelWish, prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";
import { daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

/** Followers by list, people by day: whole lines, of which the range is cut out. */
export type ProofSeries = { followers: readonly SeriesPoint[]; people: readonly SeriesPoint[] };

export type ProofFacts = ProofSeries & {
  range: DayRange;
  /** The period that is compared with, drawn as if it began on the same day; null = none. */
  before: (ProofSeries & { range: DayRange }) | null;
  efforts: readonly DatedEffort[];
};

type KnownPoint = { day: string; value: number; isPassing?: boolean };
type Indexed = { baseDay: string; followers: KnownPoint[]; people: KnownPoint[] };

/**
 * Followers and people, both 100 at the start: never two free axes. Where one of them is not known, or begins at zero,
 * the counts stand one under the other on one time axis. Null when there is no day to draw.
 */
export function prepareProofChart({ range, before, efforts, ...series }: ProofFacts, locale: string): TimeChart | null {
  const followers = knownInside(series.followers, range);
  const people = knownInside(series.people, range);
  if (followers.length === 0 && people.length === 0) return null;
  const indexed = indexBoth(withOpening(series.followers, range), people);
  const earlier = before && indexed ? indexedBefore(before, range) : null;
  const columns = [
    { head: "Followers", field: "followers", points: series.followers.filter(inside(range)), form: "count" as const },
    { head: "People, 28 days", field: "people", points: series.people.filter(inside(range)), form: "count" as const },
    ...(indexed
      ? [
          {
            head: "Followers, index",
            field: "followers_index",
            points: indexed.followers.filter((point) => !point.isPassing),
            form: "decimal" as const,
          },
          { head: "People, index", field: "people_index", points: indexed.people, form: "decimal" as const },
        ]
      : []),
  ];
  return prepareTimeChart(
    {
      range,
      efforts,
      columns,
      panels: indexed ? [indexPanel(indexed, earlier)] : countPanels(followers, people),
      sentence: indexed
        ? indexSentence(indexed, range, locale)
        : `${followersSentence(followers, locale)} ${peopleSentence(people, locale)}`,
      note: noteBelow(followers, people, before !== null && earlier !== null, locale),
    },
    locale,
  );
}

/** A list further back than this does not tell how a range began. */
const freshDays = 35;

/**
 * The known points of a range and, where it begins between two lists, what lies between them on its first day: the line
 * passes there, though no list is of that day.
 */
function withOpening(points: readonly SeriesPoint[], range: DayRange): KnownPoint[] {
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  const within = known.filter(inside(range));
  const before = known.findLast((point) => point.day < range.fromDay);
  const [first] = within;
  if (!before || !first || first.day === range.fromDay) return within;
  const days = daysBetween(before.day, first.day);
  if (days > freshDays) return within;
  const passed = daysBetween(before.day, range.fromDay) / days;
  const value = before.value + (first.value - before.value) * passed;
  return [{ day: range.fromDay, value, isPassing: true }, ...within];
}

const inside = (range: DayRange) => (point: { day: string }) => point.day >= range.fromDay && point.day < range.toDay;

function knownInside(points: readonly SeriesPoint[], range: DayRange): KnownPoint[] {
  return points.filter(inside(range)).flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
}

/** Both are 100 on the first day on which both are known. Null = one never is, or begins at zero. */
function indexBoth(followers: KnownPoint[], people: KnownPoint[]): Indexed | null {
  const baseDay = [followers[0]?.day, people[0]?.day].sort().at(-1);
  if (baseDay === undefined || !followers[0] || !people[0]) return null;
  const [byFollowers, byPeople] = [valueOn(followers, baseDay), valueOn(people, baseDay)];
  if (!byFollowers || !byPeople) return null;
  const index = (points: KnownPoint[], base: number) =>
    points.map((point) => ({ ...point, value: (100 * point.value) / base }));
  return { baseDay, followers: index(followers, byFollowers), people: index(people, byPeople) };
}

function valueOn(points: KnownPoint[], day: string): number | null {
  return points.findLast((point) => point.day <= day)?.value ?? null;
}

function indexedBefore(before: NonNullable<ProofFacts["before"]>, range: DayRange): Indexed | null {
  const indexed = indexBoth(withOpening(before.followers, before.range), knownInside(before.people, before.range));
  if (!indexed) return null;
  const later = daysBetween(before.range.fromDay, range.fromDay);
  const shifted = (points: KnownPoint[]) => points.map((point) => ({ ...point, day: shiftDay(point.day, later) }));
  return { ...indexed, followers: shifted(indexed.followers), people: shifted(indexed.people) };
}

function indexPanel(indexed: Indexed, earlier: Indexed | null): PanelWish {
  const faded = (line: ChartLine): ChartLine => ({ ...line, shape: "dashed", hasDots: false });
  return {
    id: "proof",
    label: null,
    form: "index",
    baseline: 100,
    startsAtZero: false,
    lines: [
      ...(earlier
        ? [
            faded({ ...followersLine(earlier.followers), id: "followersBefore", label: "Followers, before" }),
            faded({ ...peopleLine(earlier.people), id: "peopleBefore", label: "People, before" }),
          ]
        : []),
      followersLine(indexed.followers),
      peopleLine(indexed.people),
    ],
  };
}

function countPanels(followers: KnownPoint[], people: KnownPoint[]): PanelWish[] {
  const panel = { label: null, form: "count", baseline: null } as const;
  return [
    // One list alone has no shape to show, only a size.
    { ...panel, id: "followers", startsAtZero: followers.length === 1, lines: [followersLine(followers)] },
    { ...panel, id: "people", startsAtZero: true, lines: [peopleLine(people)] },
  ].filter((each) => each.lines.some((line) => line.points.length > 0));
}

export function followersLine(points: readonly SeriesPoint[]): ChartLine {
  return { id: "followers", label: "Followers", tone: nominalTone, shape: "line", hasDots: true, sparse: true, points };
}

function peopleLine(points: readonly SeriesPoint[]): ChartLine {
  return { id: "people", label: "People", tone: genuineTone, shape: "line", hasDots: false, sparse: false, points };
}

function indexSentence({ baseDay, followers, people }: Indexed, range: DayRange, locale: string): string {
  const start = baseDay === range.fromDay ? "at the start" : `on ${formatDay(baseDay, locale)}`;
  const last = (points: KnownPoint[]) => formatCount(Math.round(points.at(-1)?.value ?? 100), locale);
  return `Both are 100 ${start}. Followers end at ${last(followers)}, people at ${last(people)}.`;
}

export function followersSentence(points: { day: string; value: number }[], locale: string): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "How many follow is not known for this time.";
  if (first === last) {
    return `One list in this time: ${countOf(last.value, "follower", "followers", locale)} on ${formatDay(last.day, locale)}.`;
  }
  if (first.value === last.value) {
    return `The list began and ended at ${countOf(last.value, "follower", "followers", locale)}.`;
  }
  const start = `${formatCount(first.value, locale)} on ${formatDay(first.day, locale)}`;
  return `The list went from ${start} to ${countOf(last.value, "follower", "followers", locale)}.`;
}

function peopleSentence(points: KnownPoint[], locale: string): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "Who engages is not in the files.";
  if (first.value === last.value) {
    return `People who engage: ${formatCount(last.value, locale)} at the start and at the end.`;
  }
  return `People who engage went from ${formatCount(first.value, locale)} to ${formatCount(last.value, locale)}.`;
}

function noteBelow(followers: KnownPoint[], people: KnownPoint[], isCompared: boolean, locale: string): string {
  const parts: string[] = [];
  if (followers.length > 0) {
    parts.push(`Dots: ${countOf(followers.length, "list or total", "lists or totals", locale)}.`);
  }
  if (people.length > 0) parts.push("People: over the 28 days before each day.");
  if (isCompared) parts.push("Dashed: the period compared with.");
  return parts.join(" ");
}
