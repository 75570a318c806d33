import type { Account, FollowerSnapshot, FollowingSnapshot, Instant, Interval, Post } from "#lib/engagement/account.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import { normaliseActs } from "#lib/engagement/normalise-acts.ts";
import { compareIds } from "#lib/engagement/ring-members.ts";

/**
 * An account as it was known at an instant: only what is not later, everything once, in an order that does not depend
 * on that of the rows (model.md 2). Lists come oldest first.
 */
export function normaliseAccount(account: Account, asOf: Instant): Account {
  const known = (intervals: readonly Interval[]): Interval[] =>
    mergeIntervals(intervals.filter(([from]) => from <= asOf).map(([from, to]) => [from, Math.min(to, asOf)]));
  const { coverage } = account;
  return {
    posts: mergePosts(account.posts).filter(({ publishedAt }) => publishedAt === null || publishedAt <= asOf),
    acts: normaliseActs(account.acts, asOf),
    snapshots: sortLists(
      account.snapshots.filter(({ takenAt }) => takenAt <= asOf).map((list) => mergeRows(list, asOf)),
    ),
    following: sortLists(
      account.following
        .filter(({ takenAt }) => takenAt <= asOf)
        .map(({ takenAt, rows }): FollowingSnapshot => ({ takenAt, rows: earliestRows(rows, (row) => row.since) })),
    ),
    profiles: distinct(account.profiles),
    marks: [...new Map(distinct(account.marks).map((mark) => [`${mark.actor}\0${mark.kind}`, mark])).values()],
    own: [...new Set(account.own)].sort(),
    coverage: { received: known(coverage.received), given: known(coverage.given), messages: known(coverage.messages) },
  };
}

/** Earliest known time, and incentivised if anything says so. */
function mergePosts(posts: readonly Post[]): Post[] {
  const merged = new Map<string, Post>();
  for (const post of posts) {
    const known = merged.get(post.id);
    merged.set(post.id, {
      id: post.id,
      publishedAt: earliest(known?.publishedAt ?? null, post.publishedAt),
      incentivised: post.incentivised || (known?.incentivised ?? false),
    });
  }
  return [...merged.values()];
}

function mergeRows({ takenAt, complete, rows }: FollowerSnapshot, asOf: Instant): FollowerSnapshot {
  // A date after `asOf` is not known yet.
  const known = rows.map(({ actor, followedAt }) => ({
    actor,
    followedAt: followedAt !== null && followedAt <= asOf ? followedAt : null,
  }));
  return { takenAt, complete, rows: earliestRows(known, (row) => row.followedAt) };
}

/** One row a person, the one with the earliest known date, in the order of the people. */
function earliestRows<Row extends { actor: string }>(
  rows: readonly Row[],
  dateOf: (row: Row) => Instant | null,
): Row[] {
  const byActor = new Map<string, Row>();
  for (const row of rows) {
    const known = byActor.get(row.actor);
    const isEarlier = known && (dateOf(row) ?? Number.POSITIVE_INFINITY) < (dateOf(known) ?? Number.POSITIVE_INFINITY);
    if (!known || isEarlier) byActor.set(row.actor, row);
  }
  return [...byActor.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** By time; of one instant the one that is not complete and the shorter one first, so that the fullest has the last word. */
function sortLists<List extends { takenAt: Instant; complete?: boolean; rows: readonly unknown[] }>(
  lists: List[],
): List[] {
  return lists.sort(
    (a, b) =>
      a.takenAt - b.takenAt ||
      Number(a.complete ?? true) - Number(b.complete ?? true) ||
      a.rows.length - b.rows.length ||
      compareIds(JSON.stringify(a.rows), JSON.stringify(b.rows)),
  );
}

function distinct<Row extends { actor: string }>(rows: readonly Row[]): Row[] {
  const byText = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
