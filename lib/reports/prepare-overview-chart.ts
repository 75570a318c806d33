import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { Overview, SeriesPoint } from "#lib/reports/overview.ts";
import { type LineRow, prepareDailyLine, prepareSnapshotLine } from "#lib/reports/prepare-line.ts";
import { prepareTimeAxis, type TimeAxis } from "#lib/reports/prepare-time-axis.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

export type ChartPanel = {
  id: "followers" | "people";
  label: string;
  tone: "nominal" | "genuine";
  rows: LineRow[];
  /** Each point is a list that was seen and gets a dot of its own. */
  hasDots: boolean;
  startsAtZero: boolean;
  end: { time: number; value: number; text: string } | null;
};

/** Everything the overview's chart draws, already decided: panels one under the other on one time axis. */
export type OverviewChart = {
  axis: TimeAxis;
  panels: ChartPanel[];
  sentence: string;
  note: string;
  table: ChartTable;
  /** RFC 4180 text; an unknown value is an empty field. */
  csv: string;
};

type ChartFacts = Pick<Overview, "range" | "followers" | "people">;

/** Null when there is no day to draw. */
export function prepareOverviewChart({ range, ...facts }: ChartFacts, locale: string): OverviewChart | null {
  if (!range) return null;
  const inside = (point: SeriesPoint) => point.day >= range.fromDay && point.day < range.toDay;
  const followers = facts.followers.filter(inside);
  const people = facts.people.filter(inside);
  const knownFollowers = known(followers);
  const knownPeople = known(people);
  if (knownFollowers.length === 0 && knownPeople.length === 0) return null;

  const panels: ChartPanel[] = [];
  if (knownFollowers.length > 0) {
    const rows = prepareSnapshotLine(followers);
    panels.push({
      id: "followers",
      label: "Followers",
      tone: "nominal",
      rows,
      hasDots: true,
      // One list alone has no shape to show, only a size.
      startsAtZero: knownFollowers.length === 1,
      end: lastOf(rows, locale),
    });
  }
  if (knownPeople.length > 0) {
    const rows = prepareDailyLine(people);
    panels.push({
      id: "people",
      label: "People",
      tone: "genuine",
      rows,
      hasDots: false,
      startsAtZero: true,
      end: lastOf(rows, locale),
    });
  }
  return {
    axis: prepareTimeAxis(range.fromDay, shiftDay(range.toDay, -1), locale),
    panels,
    sentence: [followersSentence(knownFollowers, locale), peopleSentence(knownPeople, locale)].join(" "),
    note: noteBelow(panels, knownFollowers.length, locale),
    ...tableOf(followers, people, locale),
  };
}

type KnownPoint = { day: string; value: number };

function known(points: SeriesPoint[]): KnownPoint[] {
  return points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
}

function lastOf(rows: LineRow[], locale: string): ChartPanel["end"] {
  const last = rows.findLast((row) => row.value !== null);
  if (!last || last.value === null) return null;
  return { time: last.time, value: last.value, text: formatCount(last.value, locale) };
}

function followersSentence(points: KnownPoint[], locale: string): string {
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

function noteBelow(panels: ChartPanel[], lists: number, locale: string): string {
  const parts: string[] = [];
  if (lists > 0) parts.push(`Dots: ${countOf(lists, "list", "lists", locale)}.`);
  if (panels.some((panel) => panel.rows.some((row) => row.bridge !== null))) {
    parts.push("Dotted: a long time without a list.");
  }
  if (panels.some((panel) => panel.id === "people")) parts.push("People: over the 28 days before each day.");
  return parts.join(" ");
}

function tableOf(
  followers: SeriesPoint[],
  people: SeriesPoint[],
  locale: string,
): Pick<OverviewChart, "table" | "csv"> {
  const followersByDay = new Map(followers.map((point) => [point.day, point.value]));
  const peopleByDay = new Map(people.map((point) => [point.day, point.value]));
  const days = [...new Set([...followersByDay.keys(), ...peopleByDay.keys()])].sort();
  const text = (value: number | null | undefined) => (value === undefined ? "" : formatCount(value, locale));
  const field = (value: number | null | undefined) => value ?? "";
  return {
    table: {
      heads: ["Day", "Followers", "People, 28 days"],
      rows: days.map((day) => [formatDay(day, locale), text(followersByDay.get(day)), text(peopleByDay.get(day))]),
    },
    csv: [
      "day,followers,people",
      ...days.map((day) => `${day},${field(followersByDay.get(day))},${field(peopleByDay.get(day))}`),
      "",
    ].join("\r\n"),
  };
}
