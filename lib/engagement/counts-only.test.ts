import { expect, test } from "vitest";
import { type CountDay, countedKinds, followersAt, sumInteractions, weekChanges } from "#lib/engagement/counts-only.ts";
import { findSpikes } from "#lib/engagement/spike.ts";

const dayMs = 86_400_000;
const post = { likes: 30, comments: 4, shares: null, saves: null };
const other = { likes: 10, comments: null, shares: null, saves: 2 };

test("the followers of a post are those of its time, by a count that is at most 35 days old", () => {
  const counts = [
    { at: 10 * dayMs, followers: 100 },
    { at: 20 * dayMs, followers: 200 },
  ];
  expect(followersAt(counts, 19 * dayMs)).toBe(100);
  expect(followersAt(counts, 20 * dayMs)).toBe(200);
  expect(followersAt(counts, 55 * dayMs)).toBe(200);
  expect(followersAt(counts, 55 * dayMs + 1)).toBeNull();
  expect(followersAt(counts, 9 * dayMs)).toBeNull();
});

test("a kind that the platform counts and this post lacks makes the sum a lower bound", () => {
  expect(countedKinds([post, other])).toEqual(["likes", "comments", "saves"]);
  expect(sumInteractions(post, ["likes", "comments"])).toEqual({ value: 34, state: "ok" });
  expect(sumInteractions(post, ["likes", "comments", "saves"])).toEqual({ value: 34, state: "atLeast" });
});

test("no count is no 0", () => {
  const none = sumInteractions({ likes: null, comments: null, shares: null, saves: null }, ["likes"]);
  expect(none.value).toBeNull();
  expect(sumInteractions({ likes: 0, comments: null, shares: null, saves: null }, ["likes"]).value).toBe(0);
});

// 1970-01-05 was the first Monday: day 4.
const countDay = (day: number, rest: Partial<CountDay> = {}): CountDay => ({
  day,
  followersTotal: null,
  newFollowers: null,
  unfollows: null,
  ...rest,
});

test("gains, losses and what is left of a week", () => {
  const days = Array.from({ length: 16 }, (_, day) =>
    countDay(day, { newFollowers: 5, unfollows: 1, followersTotal: 100 + 4 * day }),
  );
  expect(weekChanges(days)).toEqual([{ monday: 4, gain: 35, losses: 7, net: 28, followersBefore: 112 }]);
  expect(weekChanges(days.slice(4, 11))).toMatchObject([{ gain: 35, losses: 7, net: 28, followersBefore: null }]);
  days[6] = countDay(6, { unfollows: 1 });
  expect(weekChanges(days)).toMatchObject([{ gain: null, losses: 7, net: 28 }]);
  expect(weekChanges([])).toEqual([]);
});

test("without new followers the difference of totals is the gain; weeks that stand out are found", () => {
  const days = Array.from({ length: 4 + 7 * 8 }, (_, day) =>
    countDay(day, { followersTotal: 1000 + 2 * day + (day >= 50 ? 300 : 0) }),
  );
  const weeks = weekChanges(days);
  expect(weeks.map(({ gain }) => gain)).toEqual([14, 14, 14, 14, 14, 14, 314, 14]);
  expect(findSpikes(weeks)).toMatchObject([{ place: 6, gain: 314 }]);
});
