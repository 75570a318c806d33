import type { Measure } from "#lib/engagement/measure.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

export const interactionKinds = ["likes", "comments", "shares", "saves"] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** A post with what the platform counts on it; null = it does not say. */
export type CountedPost = { publishedDay: string } & Record<InteractionKind, number | null>;

/** What counts alone tell of the posts of a span (model.md 13). */
export type PostInteractions = {
  posts: number;
  /** Interactions a post, over the posts that have a count. */
  perPost: Measure;
  /** The same by kind; kinds that no post counts are left out. */
  byKind: { kind: InteractionKind; perPost: number; posts: number }[];
  /** Interactions divided by followers at the time of each post: sum by sum. */
  rateByFollowers: Measure;
};

/** A count of followers older than this says nothing about a post. */
const freshDays = 35;
/** Days over which interactions per post are averaged: as long as people are counted. */
const windowDays = 28;

export function postInteractions(
  posts: readonly CountedPost[],
  daily: readonly { day: string; followers: number | null }[],
): PostInteractions {
  const counted = posts.flatMap((post) => {
    const sum = interactionsOf(post);
    return sum === null ? [] : [{ ...post, sum }];
  });
  const total = counted.reduce((sum, post) => sum + post.sum, 0);
  const known = daily.filter((row) => row.followers !== null);
  const withFollowers = counted.flatMap((post) => {
    const last = known.findLast((row) => row.day <= post.publishedDay);
    const followers = last && daysBetween(last.day, post.publishedDay) <= freshDays ? last.followers : null;
    return followers ? [{ sum: post.sum, followers }] : [];
  });
  const followers = withFollowers.reduce((sum, post) => sum + post.followers, 0);
  return {
    posts: posts.length,
    perPost:
      counted.length === 0
        ? { value: null, state: "notEnough", has: 0, needs: 1, of: "posts" }
        : { value: total / counted.length, state: "ok", n: counted.length },
    byKind: interactionKinds.flatMap((kind) => {
      const of = posts.flatMap((post) => post[kind] ?? []);
      const sum = of.reduce((all, count) => all + count, 0);
      return of.length === 0 ? [] : [{ kind, perPost: sum / of.length, posts: of.length }];
    }),
    rateByFollowers:
      followers === 0
        ? { value: null, state: counted.length === 0 ? "notEnough" : "needsList" }
        : {
            value: withFollowers.reduce((sum, post) => sum + post.sum, 0) / followers,
            state: "ok",
            n: withFollowers.length,
          },
  };
}

/** Null = the platform counts nothing on it. */
export function interactionsOf(post: Record<InteractionKind, number | null>): number | null {
  const counts = interactionKinds.flatMap((kind) => post[kind] ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Interactions per post over the 28 days up to a day, by the week and counted back from `lastDay`; null = no post with a
 * count in them. It begins once 28 days of posts are known.
 */
export function interactionsSeries(posts: readonly CountedPost[], lastDay: string): SeriesPoint[] {
  const counted = posts.flatMap((post) => {
    const sum = interactionsOf(post);
    return sum === null ? [] : [{ day: post.publishedDay, sum }];
  });
  const firstDay = counted.map((post) => post.day).sort()[0];
  if (firstDay === undefined) return [];
  const weeks = Math.floor((daysBetween(firstDay, lastDay) - (windowDays - 1)) / 7);
  return Array.from({ length: Math.max(0, weeks + 1) }, (_, index) => {
    const day = shiftDay(lastDay, -7 * (weeks - index));
    const from = shiftDay(day, -windowDays);
    const inside = counted.filter((post) => post.day > from && post.day <= day);
    const total = inside.reduce((sum, post) => sum + post.sum, 0);
    return { day, value: inside.length === 0 ? null : total / inside.length };
  });
}
