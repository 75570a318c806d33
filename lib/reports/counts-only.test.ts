import { expect, test } from "vitest";
import { type CountedPost, interactionsSeries, postInteractions } from "#lib/reports/counts-only.ts";

const post = (publishedDay: string, counts: Partial<CountedPost> = {}): CountedPost => ({
  publishedDay,
  likes: null,
  comments: null,
  shares: null,
  saves: null,
  ...counts,
});
const daily = [
  { day: "2026-01-01", followers: 100 },
  { day: "2026-02-01", followers: 200 },
];

test("interactions per post are over the posts that have a count", () => {
  const found = postInteractions(
    [post("2026-01-05", { likes: 8, comments: 2 }), post("2026-02-05", { likes: 20 }), post("2026-02-06")],
    daily,
  );
  expect(found.posts).toBe(3);
  // The second post lacks the comments that the first one counts.
  expect(found.perPost).toEqual({ value: 15, state: "atLeast", n: 2 });
  expect(found.byKind).toEqual([
    { kind: "likes", perPost: 14, posts: 2 },
    { kind: "comments", perPost: 2, posts: 1 },
  ]);
  // (10 + 20) / (100 + 200)
  expect(found.rateByFollowers).toEqual({ value: 0.1, state: "atLeast", n: 2 });
  const whole = [post("2026-01-05", { likes: 8 }), post("2026-02-05", { likes: 20 })];
  expect(postInteractions(whole, daily).perPost).toEqual({ value: 14, state: "ok", n: 2 });
});

test("a count of followers from more than 35 days before says nothing about a post", () => {
  expect(postInteractions([post("2026-03-09", { likes: 5 })], daily).rateByFollowers).toEqual({
    value: null,
    state: "needsList",
  });
  expect(postInteractions([post("2026-03-08", { likes: 5 })], daily).rateByFollowers.value).toBe(5 / 200);
  expect(postInteractions([post("2025-12-01", { likes: 5 })], daily).rateByFollowers.value).toBeNull();
});

test("no post and no count are unknown, a counted zero is zero", () => {
  expect(postInteractions([], daily).perPost).toEqual({
    value: null,
    state: "notEnough",
    has: 0,
    needs: 1,
    of: "posts",
  });
  expect(postInteractions([post("2026-01-05")], daily).rateByFollowers.state).toBe("notEnough");
  expect(postInteractions([post("2026-01-05", { likes: 0 })], daily).perPost.value).toBe(0);
});

test("interactions per post by the week: posts of the 28 days before, counted back from the last day", () => {
  const posts = [
    post("2026-01-01", { likes: 10 }),
    post("2026-01-29", { likes: 20 }),
    post("2026-02-03", { likes: 40 }),
  ];
  // January 29th is the first of these days by which 28 days of posts are known, and January 1st lies outside by then.
  expect(interactionsSeries(posts, "2026-02-05")).toEqual([
    { day: "2026-01-29", value: 20 },
    { day: "2026-02-05", value: 30 },
  ]);
  expect(interactionsSeries(posts.slice(0, 1), "2026-02-12").map((point) => point.value)).toEqual([null, null, null]);
  expect(interactionsSeries(posts.slice(0, 1), "2026-01-10")).toEqual([]);
  expect(interactionsSeries([], "2026-01-10")).toEqual([]);
});
