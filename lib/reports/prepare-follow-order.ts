import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import { wilson } from "#lib/engagement/rates.ts";
import type { FirstFollower, FollowBackCounts, Reciprocity } from "#lib/reports/reciprocity.ts";

/** Who followed first, of those who follow each other; null = a list is missing or nobody does. */
export function firstFollowerSentence(first: FirstFollower, locale: string): string {
  const { you, they, unknown } = first;
  const all = you + they + unknown;
  if (all === 0) return "Nobody and you follow each other.";
  const known = you + they;
  const whole = countOf(all, "person", "people", locale);
  if (known === 0) return `You and ${whole} follow each other; who followed first, the lists do not tell.`;
  const open = unknown === 0 ? "" : ` For ${formatCount(unknown, locale)} the lists do not tell.`;
  return `You and ${whole} follow each other: you followed first in ${formatCount(you, locale)} cases, they in ${formatCount(they, locale)}.${open}`;
}

/** "62 %", "58 % to 66 %", "291 of 470": a rate, the interval it lies in, and what it was counted from. */
export type RateText = { value: string; interval: string; cases: string };

export function rateText(x: number, n: number, locale: string): RateText | null {
  const limits = wilson(x, n);
  if (!limits) return null;
  return {
    value: formatShare(x / n, locale),
    interval: `${formatShare(limits.lo, locale)} to ${formatShare(limits.hi, locale)}`,
    cases: `${formatCount(x, locale)} of ${formatCount(n, locale)}`,
  };
}

export type FollowBackRow = {
  label: string;
  /** Null = nobody was followed long enough ago. */
  soon: RateText | null;
  ever: RateText | null;
  median: string;
  /** What was left out, and what the rate cannot tell. */
  notes: string[];
};

export function prepareFollowBacks({ theirs, mine }: Reciprocity["followBack"], locale: string): FollowBackRow[] {
  return [
    {
      label: "You followed, they followed back",
      ...ratesOf(theirs, locale),
      notes: notesOf(theirs, "followed you first", locale),
    },
    {
      label: "They followed, you followed back",
      ...ratesOf(mine, locale),
      notes: notesOf(mine, "were followed by you first", locale),
    },
  ];
}

function ratesOf(counts: FollowBackCounts, locale: string): Pick<FollowBackRow, "soon" | "ever" | "median"> {
  return {
    soon: rateText(counts.soon, counts.followed, locale),
    ever: rateText(counts.ever, counts.followed, locale),
    median: medianText(counts.medianDays, counts.ever, locale),
  };
}

function medianText(days: FollowBackCounts["medianDays"], n: number, locale: string): string {
  if (!days) return "not known";
  const round = (value: number) => Math.max(0, Math.round(value));
  const [fewest, most] = [round(days.fewest), round(days.most)];
  const text =
    fewest === most
      ? countOf(fewest, "day", "days", locale)
      : `${formatCount(fewest, locale)} to ${countOf(most, "day", "days", locale)}`;
  return `${text} (n = ${formatCount(n, locale)})`;
}

function notesOf(counts: FollowBackCounts, othersFirst: string, locale: string): string[] {
  const count = (value: number) => formatCount(value, locale);
  const notes: string[] = [];
  if (counts.perhapsSoon > 0) {
    notes.push(`${count(counts.perhapsSoon)} more may have come within 14 days: the lists lie too far apart to tell.`);
  }
  const left = [
    counts.tooEarly > 0 ? `${count(counts.tooEarly)} less than 14 days before the last list` : null,
    counts.othersFirst > 0 ? `${count(counts.othersFirst)} who ${othersFirst}` : null,
    counts.orderUnknown > 0 ? `${count(counts.orderUnknown)} whose order no list tells` : null,
  ].filter((part) => part !== null);
  if (left.length > 0) notes.push(`Left out: ${new Intl.ListFormat("en", { type: "conjunction" }).format(left)}.`);
  return notes;
}
