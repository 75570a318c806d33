import {
  countedKinds,
  followersAt,
  type InteractionKind,
  interactionKinds,
  sumInteractions,
} from "#lib/engagement/counts-only.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { daysBetween, dayTime, shiftDay } from "#lib/reports/utc-days.ts";

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

/** Days over which interactions per post are averaged: as long as people are counted. */
const windowDays = 28;

export function postInteractions(
  posts: readonly CountedPost[],
  daily: readonly { day: string; followers: number | null }[],
): PostInteractions {
  const kinds = countedKinds(posts);
  const counted = posts.flatMap((post) => {
    const { value: sum, state } = sumInteractions(post, kinds);
    return sum === null ? [] : [{ ...post, sum, state }];
  });
  const total = counted.reduce((sum, post) => sum + post.sum, 0);
  const counts = daily.flatMap((row) =>
    row.followers === null ? [] : [{ at: dayTime(row.day), followers: row.followers }],
  );
  const withFollowers = counted.flatMap((post) => {
    const followers = followersAt(counts, dayTime(post.publishedDay));
    return followers ? [{ sum: post.sum, state: post.state, followers }] : [];
  });
  const followers = withFollowers.reduce((sum, post) => sum + post.followers, 0);
  return {
    posts: posts.length,
    perPost:
      counted.length === 0
        ? { value: null, state: "notEnough", has: 0, needs: 1, of: "posts" }
        : { value: total / counted.length, state: weakest(counted), n: counted.length },
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
            state: weakest(withFollowers),
            n: withFollowers.length,
          },
  };
}

/** A kind that some posts count and others lack makes the sum over all a lower bound. */
function weakest(posts: readonly Pick<Measure, "state">[]): Measure["state"] {
  return posts.some(({ state }) => state === "atLeast") ? "atLeast" : "ok";
}

/** Null = the platform counts nothing on it. */
export function interactionsOf(post: Record<InteractionKind, number | null>): number | null {
  return sumInteractions(post, interactionKinds).value;
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
