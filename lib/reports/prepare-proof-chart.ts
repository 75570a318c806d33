import { countOf } from "#lib/display/numbers.ts";
import type { ChartColumn } from "#lib/reports/chart-columns.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { genuineTone, nominalTone } from "#lib/reports/chart-tones.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import type { GrowthSubject } from "#lib/reports/growth-sentence.ts";
import { type IndexedLines, indexLines, isInside, knownInside, shiftLines } from "#lib/reports/index-lines.ts";
import { type ChartLine, type PanelWish, prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import { engagementSentence, followersSentence, indexSentence, proofWords } from "#lib/reports/proof-texts.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";
import { daysBetween } from "#lib/reports/utc-days.ts";

export type ProofFacts = {
  range: DayRange;
  /** The period that is compared with, drawn as if it began on the same day; null = none. */
  before: DayRange | null;
  /** Followers by list and, by day or week, what is set against them: whole lines, of which the range is cut out. */
  followers: readonly SeriesPoint[];
  engagement: readonly SeriesPoint[];
  subject: GrowthSubject;
  efforts: readonly DatedEffort[];
  /** The followers are an index already, and none of them may be told as a count. */
  hidesCounts?: boolean;
};

/**
 * Followers and people (or, where nobody is named, interactions per post), both 100 at the start: never two free axes.
 * Where that cannot be, the counts stand one under the other on one time axis. Null when there is no day to draw.
 */
export function prepareProofChart(facts: ProofFacts, locale: string): TimeChart | null {
  const { range, before, subject, hidesCounts = false } = facts;
  const followers = knownInside(facts.followers, range).filter((point) => !point.isPassing);
  const engagement = knownInside(facts.engagement, range);
  if ((hidesCounts || followers.length === 0) && engagement.length === 0) return null;
  const indexed = indexLines(facts.followers, facts.engagement, range);
  const earlier = before && indexed ? indexLines(facts.followers, facts.engagement, before) : null;
  const shifted = before && earlier ? shiftLines(earlier, daysBetween(before.fromDay, range.fromDay)) : null;
  return prepareTimeChart(
    {
      range,
      efforts: facts.efforts,
      columns: columnsOf(facts, indexed),
      panels: indexed
        ? [indexPanel(indexed, shifted, subject)]
        : countPanels(hidesCounts ? [] : followers, engagement, subject),
      sentence: indexed
        ? indexSentence(indexed, subject, range, locale)
        : [
            ...(hidesCounts ? [] : [followersSentence(followers, locale)]),
            engagementSentence(engagement, subject, locale),
          ].join(" "),
      note: [
        followers.length > 0 ? listsNote(followers.length, locale) : null,
        engagement.length > 0 ? proofWords[subject].note : null,
        shifted ? "Dashed: the period compared with." : null,
      ]
        .filter((part) => part !== null)
        .join(" "),
    },
    locale,
  );
}

function listsNote(count: number, locale: string): string {
  const lists = countOf(count, "list or total", "lists or totals", locale);
  return count <= mostDots ? `Dots: ${lists}.` : `Followers: ${lists}.`;
}

function columnsOf(facts: ProofFacts, indexed: IndexedLines | null): ChartColumn[] {
  const { range, followers, engagement, subject } = facts;
  const { head, field, form, label } = proofWords[subject];
  const counted: ChartColumn = {
    head: "Followers",
    field: "followers",
    points: followers.filter((point) => isInside(range)(point) && !point.isPassing),
    form: "count",
  };
  const columns: ChartColumn[] = [
    ...(facts.hidesCounts ? [] : [counted]),
    { head, field, points: engagement.filter(isInside(range)), form },
  ];
  if (!indexed) return columns;
  const listed = indexed.followers.filter((point) => !point.isPassing);
  return [
    ...columns,
    { head: "Followers, index", field: "followers_index", points: listed, form: "decimal" },
    { head: `${label}, index`, field: `${field}_index`, points: indexed.engagement, form: "decimal" },
  ];
}

function indexPanel(indexed: IndexedLines, earlier: IndexedLines | null, subject: GrowthSubject): PanelWish {
  const faded = (line: ChartLine, id: string): ChartLine => ({
    ...line,
    id,
    label: `${line.label}, before`,
    shape: "dashed",
    hasDots: false,
  });
  return {
    id: "proof",
    label: null,
    form: "index",
    baseline: 100,
    startsAtZero: false,
    lines: [
      ...(earlier
        ? [
            faded(followersLine(earlier.followers), "followersBefore"),
            faded(engagementLine(earlier.engagement, subject), "engagementBefore"),
          ]
        : []),
      followersLine(indexed.followers),
      engagementLine(indexed.engagement, subject),
    ],
  };
}

function countPanels(
  followers: readonly SeriesPoint[],
  engagement: readonly SeriesPoint[],
  subject: GrowthSubject,
): PanelWish[] {
  const panel = { label: null, baseline: null };
  const wishes: PanelWish[] = [
    // One list alone has no shape to show, only a size.
    {
      ...panel,
      id: "followers",
      form: "count",
      startsAtZero: followers.length === 1,
      lines: [followersLine(followers)],
    },
    {
      ...panel,
      id: "engagement",
      form: proofWords[subject].form,
      startsAtZero: true,
      lines: [engagementLine(engagement, subject)],
    },
  ];
  return wishes.filter((each) => each.lines.some((line) => line.points.length > 0));
}

/** More lists than these stand so close that their dots make a thicker line. */
const mostDots = 80;

export function followersLine(points: readonly SeriesPoint[]): ChartLine {
  const hasDots = points.length <= mostDots;
  return { id: "followers", label: "Followers", tone: nominalTone, shape: "line", hasDots, sparse: true, points };
}

function engagementLine(points: readonly SeriesPoint[], subject: GrowthSubject): ChartLine {
  const { label } = proofWords[subject];
  return { id: "engagement", label, tone: genuineTone, shape: "line", hasDots: false, sparse: false, points };
}
