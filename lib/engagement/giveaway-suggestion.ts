import { median } from "#lib/engagement/median.ts";

/** Named actors of a post: all, who never acted elsewhere, and who wrote nothing but trivial comments here. */
export type PostActors = { actors: number; onlyHere: number; trivialOnly: number };

const timesTheMedian = 5;
const onlyHereShare = 0.6;
const trivialShare = 0.5;

/**
 * Whether to ask the owner if a post was a giveaway (model.md 11): five times as many actors as the middle one of the
 * last twenty posts, most of whom never act elsewhere and write nothing of their own. `before` = actors of those posts.
 * Never without posts before it, and a middle of nobody counts as one.
 */
export function looksLikeGiveaway(post: PostActors, before: readonly number[]): boolean {
  if (before.length === 0 || post.actors === 0) return false;
  return (
    post.actors >= timesTheMedian * Math.max(1, median(before)) &&
    post.onlyHere >= onlyHereShare * post.actors &&
    post.trivialOnly >= trivialShare * post.actors
  );
}
