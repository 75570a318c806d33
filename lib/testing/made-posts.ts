import { dayMs } from "#lib/engagement/days.ts";
import type { PostRow, PostTotals } from "#lib/reports/posts.ts";
import type { PostContext } from "#lib/reports/prepare-posts.ts";
import { day } from "#lib/testing/made-rows.ts";

export const noCounts = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };

/** A post of day 50 of which nothing is known but what is named here. */
export function madePost(changes: Partial<PostRow> = {}): PostRow {
  return {
    post: "p1",
    publishedAt: day(50).toISOString(),
    kind: "original",
    counts: noCounts,
    actors: 0,
    people: 0,
    newcomers: 0,
    outsiders: 0,
    words: 0,
    shares: 0,
    followersThen: null,
    incentivised: null,
    ...changes,
  };
}

export function madeTotals(changes: Partial<PostTotals> = {}): PostTotals {
  return {
    posts: 1,
    undated: 0,
    hasNames: true,
    counted: [],
    ratePeople: 0,
    rateFollowers: 0,
    firstDay: "2026-02-19",
    ...changes,
  };
}

/** As of day 100, with names, a list of followers, and everything received since day 1 in the files. */
export function madeContext(changes: Partial<PostContext> = {}): PostContext {
  return {
    totals: madeTotals(),
    asOf: day(100).getTime(),
    covered: [[day(1).getTime(), day(100).getTime() + dayMs - 1]],
    hasFollowerList: true,
    shrinkM: 20,
    ...changes,
  };
}
