import { dayMs } from "#lib/engagement/days.ts";
import { growthLink } from "#lib/engagement/growth-link.ts";
import { type CountedPost, interactionsOf } from "#lib/reports/counts-only.ts";
import type { GrowthView } from "#lib/reports/overview.ts";
import { dayTime, shiftDay, timeDay } from "#lib/reports/utc-days.ts";

const fewestWeeks = 26;

/**
 * Whether followers and interactions per post move together where nobody is named (model.md 13): weeks where both are
 * known for 26 of them, else spans of 28 days, counted back from `lastDay`. Null = no post has a count.
 */
export function interactionsGrowth(
  posts: readonly CountedPost[],
  daily: readonly { day: string; followers: number | null }[],
  lastDay: string,
): GrowthView | null {
  const counted = posts.flatMap((post) => {
    const sum = interactionsOf(post);
    return sum === null ? [] : [{ day: post.publishedDay, sum }];
  });
  const firstDay = counted.map((post) => post.day).sort()[0];
  if (firstDay === undefined) return null;
  const weekly = spans(counted, daily, 7, firstDay, lastDay);
  const known = weekly.filter((span) => span.followers !== null && span.perPost !== null);
  const days = known.length >= fewestWeeks ? 7 : 28;
  const periods = days === 7 ? weekly : spans(counted, daily, 28, firstDay, lastDay);
  const link = (lag: 0 | 1) =>
    growthLink(
      periods.map((span) => span.followers),
      periods.map((span) => span.perPost),
      { lag, peopleEver: null },
    );
  return { subject: "interactions", periodDays: days, same: link(0), later: link(1), elasticity: null };
}

function spans(
  posts: readonly { day: string; sum: number }[],
  daily: readonly { day: string; followers: number | null }[],
  days: 7 | 28,
  firstDay: string,
  lastDay: string,
): { followers: number | null; perPost: number | null }[] {
  const end = shiftDay(lastDay, 1);
  const count = Math.floor((dayTime(end) - dayTime(firstDay)) / (days * dayMs));
  return Array.from({ length: count }, (_, index) => {
    const to = timeDay(dayTime(end) - (count - 1 - index) * days * dayMs);
    const from = shiftDay(to, -days);
    const inside = posts.filter((post) => post.day >= from && post.day < to);
    const followers = daily.findLast((row) => row.followers !== null && row.day < to && row.day >= from)?.followers;
    return {
      followers: followers ?? null,
      perPost: inside.length === 0 ? null : inside.reduce((sum, post) => sum + post.sum, 0) / inside.length,
    };
  });
}
