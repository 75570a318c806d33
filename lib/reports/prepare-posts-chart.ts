import { csvText } from "#lib/display/csv-text.ts";
import { formatDate } from "#lib/display/dates.ts";
import { countInWords, countOf, formatCount } from "#lib/display/numbers.ts";
import { shortPostName } from "#lib/display/post-address.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { PostsPage } from "#lib/reports/posts.ts";
import { isFresh } from "#lib/reports/prepare-posts.ts";
import { prepareTimeAxis, type TimeAxis } from "#lib/reports/prepare-time-axis.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

export type PostDot = {
  time: number;
  value: number;
  /** `fresh`: people are still coming. `marked`: the post paid for its acts. */
  look: "plain" | "fresh" | "marked";
  label: string;
};

/** A dot per post on the time axis, already decided. */
export type PostsChart = {
  axis: TimeAxis;
  /** What a dot's height counts. */
  label: string;
  tone: "genuine" | "nominal";
  dots: PostDot[];
  /** Half of the posts brought this much or more; null below five posts. */
  median: number | null;
  sentence: string;
  note: string;
  table: ChartTable;
  /** RFC 4180 text; an unknown value is an empty field. */
  csv: string;
};

/** A middle of fewer posts than this is no middle. */
const postsForMedian = 5;

/** People per post over time, or interactions where nobody is named; null = no post of the range can be drawn. */
export function preparePostsChart(
  page: Pick<PostsPage, "range" | "asOf" | "points" | "totals" | "total">,
  locale: string,
): PostsChart | null {
  const { range, asOf, totals } = page;
  if (range === null || asOf === null) return null;
  const byPeople = totals.hasNames;
  const known = page.points.flatMap((point) => {
    const value = byPeople ? point.people : point.interactions;
    return value === null ? [] : [{ ...point, value }];
  });
  if (known.length === 0) return null;
  const median = known.length < postsForMedian ? null : middleOf(known.map(({ value }) => value));
  const most = known.reduce((best, point) => (point.value > best.value ? point : best));
  const date = (instant: string) => formatDate(instant, locale, "UTC");
  const unit: [string, string] = byPeople ? ["person", "people"] : ["interaction", "interactions"];
  const looks = known.map((point) =>
    point.isIncentivised ? "marked" : isFresh(point.publishedAt, Date.parse(asOf)) ? "fresh" : "plain",
  );
  return {
    axis: prepareTimeAxis(range.fromDay, shiftDay(range.toDay, -1), locale),
    label: byPeople ? "People per post" : "Interactions per post",
    tone: byPeople ? "genuine" : "nominal",
    dots: known.map((point, index) => ({
      time: Date.parse(point.publishedAt),
      value: point.value,
      look: looks[index] ?? "plain",
      label: `${date(point.publishedAt)}, ${shortPostName(point.post)}`,
    })),
    median,
    sentence: sentenceOf(known.length, median, most, unit, locale),
    note: noteOf(looks, page.total, known.length, locale),
    table: {
      heads: ["Published", "Post", byPeople ? "People" : "Interactions"],
      rows: known.map((point) => [
        date(point.publishedAt),
        shortPostName(point.post),
        formatCount(point.value, locale),
      ]),
    },
    csv: csvText([
      ["published", "post", byPeople ? "people" : "interactions"],
      ...known.map((point) => [point.publishedAt, point.post, String(point.value)]),
    ]),
  };
}

function middleOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
}

function sentenceOf(
  posts: number,
  median: number | null,
  most: { value: number; publishedAt: string },
  [one, many]: [string, string],
  locale: string,
): string {
  if (most.value === 0) {
    return posts === 1
      ? `The one post of this time brought no ${many}.`
      : `None of the ${formatCount(posts, locale)} posts of this time brought any ${many}.`;
  }
  const date = formatDate(most.publishedAt, locale, "UTC");
  const amount = countOf(most.value, one, many, locale);
  if (posts === 1) return `One post, of ${date}, brought ${amount}.`;
  const peak = `most came with the post of ${date}: ${amount}`;
  if (median === null) return `Of ${countOf(posts, "post", "posts", locale)}, ${peak}.`;
  if (median === 0) return `At least half of ${formatCount(posts, locale)} posts brought no ${many}; ${peak}.`;
  const half = `${countInWords(median, locale)} ${median === 1 ? one : many}`;
  return `Half of ${formatCount(posts, locale)} posts brought ${half} or more; ${peak}.`;
}

function noteOf(looks: PostDot["look"][], total: number, drawn: number, locale: string): string {
  const parts: string[] = [];
  if (drawn < total) parts.push(`${formatCount(drawn, locale)} of ${formatCount(total, locale)} posts drawn.`);
  if (looks.includes("fresh")) parts.push("Lighter: less than seven days old, still filling up.");
  if (looks.includes("marked")) parts.push("Ring: paid for its acts.");
  return parts.join(" ");
}
