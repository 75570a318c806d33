import { formatChartValue } from "#lib/display/chart-value.ts";
import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { GrowthSubject } from "#lib/reports/growth-sentence.ts";
import type { IndexedLines, KnownPoint } from "#lib/reports/index-lines.ts";

/** How the line that is set against the followers is called and written. */
export const proofWords = {
  people: {
    label: "People",
    head: "People, 28 days",
    field: "people",
    form: "count",
    inSentence: "people",
    start: "People who engage",
    unknown: "Who engages is not in the files.",
    note: "People: over the 28 days before each day.",
  },
  interactions: {
    label: "Per post",
    head: "Interactions per post",
    field: "interactions_per_post",
    form: "decimal",
    inSentence: "interactions per post",
    start: "Interactions per post",
    unknown: "What a post brought is not in the files.",
    note: "Per post: posts of the 28 days before each week’s end.",
  },
} as const satisfies Record<GrowthSubject, Record<string, string>>;

export function indexSentence(
  { baseDay, followers, engagement }: IndexedLines,
  subject: GrowthSubject,
  range: DayRange,
  locale: string,
): string {
  const start = baseDay === range.fromDay ? "at the start" : `on ${formatDay(baseDay, locale)}`;
  const last = (points: KnownPoint[]) => formatChartValue(points.at(-1)?.value ?? 100, "index", locale);
  return `Both are 100 ${start}. Followers end at ${last(followers)}, ${proofWords[subject].inSentence} at ${last(engagement)}.`;
}

export function followersSentence(points: readonly KnownPoint[], locale: string): string {
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

export function engagementSentence(points: readonly KnownPoint[], subject: GrowthSubject, locale: string): string {
  const words = proofWords[subject];
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return words.unknown;
  const text = ({ value }: KnownPoint) => formatChartValue(value, words.form, locale);
  if (first === last) return `${words.start}: ${text(last)}.`;
  if (first.value === last.value) return `${words.start}: ${text(last)} at the start and at the end.`;
  return `${words.start} went from ${text(first)} to ${text(last)}.`;
}
