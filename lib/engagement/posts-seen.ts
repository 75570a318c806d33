import type { Instant, Interval, Post } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { isCovered } from "#lib/engagement/intervals.ts";

/** A post is a chance to react when the source knows what came in during its first week. */
const weekMs = 7 * dayMs;

/**
 * Times of the posts on which silence would be known (model.md 7, `unclear`), oldest first. `received` holds the
 * intervals for which all that was received is known: messages alone say nothing about silence below a post.
 */
export function watchedPosts(posts: readonly Post[], received: readonly Interval[], asOf: Instant): Instant[] {
  return posts
    .flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]))
    .filter((at) => at <= asOf && isCovered(received, at, Math.min(asOf, at + weekMs)))
    .sort((a, b) => a - b);
}

/** How many of them came at that moment or after it. */
export function postsSince(watched: readonly Instant[], since: Instant): number {
  let [from, to] = [0, watched.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((watched[middle] ?? 0) < since) from = middle + 1;
    else to = middle;
  }
  return watched.length - from;
}
