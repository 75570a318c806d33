import { expect, test } from "vitest";
import { ageOf } from "#lib/engagement/ledger.ts";
import { type FollowerFacts, ledgerLine } from "#lib/engagement/ledger-line.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { postsSince, watchedPosts } from "#lib/engagement/posts-seen.ts";
import { daysAgo, madeAsOf } from "#lib/testing/made-account.ts";

const silent: FollowerFacts = {
  isEngager: false,
  genuine: 0,
  daysSinceGenuine: null,
  exchanged: 0,
  noise: 0,
  isSpam: false,
  isVouched: false,
  points: null,
  signals: 0,
  minDays: 200,
  postsSeen: 12,
  haveFollowed: false,
};
const many = { points: 6, signals: 3 };

test.each<[string, Partial<FollowerFacts>, string]>([
  ["silent with time and posts enough", {}, "hollow"],
  ["silent and followed by me", { haveFollowed: true }, "courtesy"],
  ["came by 90 days ago", { isEngager: true, genuine: 2, daysSinceGenuine: 90 }, "engaged"],
  ["came by a little longer ago", { isEngager: true, genuine: 2, daysSinceGenuine: 90.01 }, "lapsed"],
  ["one like", { genuine: 1, daysSinceGenuine: 3 }, "once"],
  ["one like, and all the rest in exchange, and noise", { genuine: 1, exchanged: 9, noise: 9 }, "once"],
  ["only exchange, noise aside", { exchanged: 1, noise: 4, isSpam: true }, "traded"],
  ["noise alone", { noise: 1 }, "suspect"],
  ["marked as spam", { isSpam: true }, "suspect"],
  ["many signs", many, "suspect"],
  ["many points from two signals", { ...many, signals: 2 }, "hollow"],
  ["several signs", { ...many, points: 5.5 }, "hollow"],
  ["many signs, but vouched for", { ...many, isVouched: true }, "hollow"],
  ["many signs, but a person", { ...many, isEngager: true, genuine: 1, daysSinceGenuine: 400 }, "lapsed"],
  ["29 days", { minDays: 29.9, haveFollowed: true }, "new"],
  ["30 days, four posts", { minDays: 30, postsSeen: 4, haveFollowed: true }, "unclear"],
  ["30 days, five posts", { minDays: 30, postsSeen: 5 }, "hollow"],
])("%s", (_, changes, line) => {
  expect(ledgerLine({ ...silent, ...changes }, defaultParameters)).toBe(line);
});

test.each([
  [30, 0],
  [90.9, 0],
  [91, 1],
  [180.5, 1],
  [181, 2],
  [365, 2],
  [366, 3],
])("silent for %d days is age %d", (days, age) => {
  expect(ageOf(days)).toBe(age);
});

test("a post is a chance only where its first week, or what there was of it, is known", () => {
  const posts = [20, 12, 6.5, 3].map((days) => ({ id: `p${days}`, publishedAt: daysAgo(days), incentivised: false }));
  const watched = watchedPosts(
    posts,
    [
      [daysAgo(15), daysAgo(3)],
      [daysAgo(3) + 1, madeAsOf],
    ],
    madeAsOf,
  );
  // 20: before the known time. 12: known until day 5. 6.5 and 3: a moment between the two spans is not known.
  expect(watched).toEqual([daysAgo(12)]);
  expect(watchedPosts(posts, [[daysAgo(7), madeAsOf]], madeAsOf)).toEqual([daysAgo(6.5), daysAgo(3)]);
});

test("posts count from the moment of joining on", () => {
  expect(postsSince([10, 20, 30], 10)).toBe(3);
  expect(postsSince([10, 20, 30], 10.5)).toBe(2);
  expect(postsSince([10, 20, 30], 31)).toBe(0);
  expect(postsSince([], 0)).toBe(0);
});
