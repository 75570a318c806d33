import { expect, test } from "vitest";
import { preparePostsChart } from "#lib/reports/prepare-posts-chart.ts";
import { preparePostsHeadline } from "#lib/reports/prepare-posts-headline.ts";
import { madeTotals } from "#lib/testing/made-posts.ts";
import { day } from "#lib/testing/made-rows.ts";

const range = { fromDay: "2026-01-11", toDay: "2026-04-11", preset: "90d" } as const;
const point = (ofYear: number, people: number, changes = {}) => ({
  post: `p${ofYear}`,
  publishedAt: day(ofYear).toISOString(),
  people,
  interactions: null,
  isIncentivised: false,
  ...changes,
});
const chartOf = (points: ReturnType<typeof point>[], totals = madeTotals(), total = points.length) =>
  preparePostsChart({ range, asOf: day(100).toISOString(), points, totals, total }, "en");

test("without a post that can be drawn there is no chart", () => {
  expect(chartOf([])).toBeNull();
  // Counts only, and this post has none.
  expect(chartOf([point(20, 0)], madeTotals({ hasNames: false }))).toBeNull();
});

test("one post, a few, and the middle of five", () => {
  expect(chartOf([point(20, 1)])?.sentence).toBe("One post, of Jan 20, 2026, brought 1 person.");
  expect(chartOf([point(20, 3), point(30, 7)])).toMatchObject({
    median: null,
    sentence: "Of 2 posts, most came with the post of Jan 30, 2026: 7 people.",
  });
  const five = [point(20, 3), point(30, 7), point(40, 0), point(50, 2), point(60, 4)];
  expect(chartOf(five)).toMatchObject({
    median: 3,
    sentence: "Half of 5 posts brought three people or more; most came with the post of Jan 30, 2026: 7 people.",
  });
});

test("the middle of an even number is the upper one, so that half of the posts reach it", () => {
  expect(chartOf([1, 2, 3, 4, 5, 6].map((people, index) => point(20 + index, people)))?.median).toBe(4);
});

test("nobody anywhere, and a middle of nobody", () => {
  expect(chartOf([point(20, 0)])?.sentence).toBe("The one post of this time brought no people.");
  expect(chartOf([point(20, 0), point(21, 0)])?.sentence).toBe("None of the 2 posts of this time brought any people.");
  expect(chartOf([0, 0, 0, 0, 5].map((people, index) => point(20 + index, people)))?.sentence).toBe(
    "At least half of 5 posts brought no people; most came with the post of Jan 24, 2026: 5 people.",
  );
});

test("young and paid posts look different and are explained, and what is left out is said", () => {
  const chart = chartOf([point(20, 1), point(98, 2), point(99, 3, { isIncentivised: true })], madeTotals(), 1200);
  expect(chart?.dots.map(({ look }) => look)).toEqual(["plain", "fresh", "marked"]);
  expect(chart?.note).toBe(
    "3 of 1,200 posts drawn. Lighter: less than seven days old, still filling up. Ring: paid for its acts.",
  );
});

test("where nobody is named, interactions are drawn; the table and the CSV have the same numbers", () => {
  const points = [point(20, 0, { interactions: 1500 }), point(21, 0)];
  const chart = chartOf(points, madeTotals({ hasNames: false, counted: ["likes"] }));
  expect(chart).toMatchObject({ label: "Interactions per post", tone: "nominal" });
  expect(chart?.table.rows).toEqual([["Jan 20, 2026", "p20", "1,500"]]);
  expect(chart?.csv).toBe('"published","post","interactions"\r\n"2026-01-20T00:00:00.000Z","p20","1500"\r\n');
});

const headline = (changes: object, totals = madeTotals()) => {
  const { parts, says } = preparePostsHeadline({ total: 40, newcomers: 31, totals, range, ...changes }, "en");
  return [parts.map(({ text }) => text).join(""), ...says];
};

test("the headline says what the posts of the range brought", () => {
  expect(headline({})).toEqual(["40 posts brought 31 people for the first time."]);
  expect(headline({ total: 1, newcomers: 1 })).toEqual(["1 post brought 1 person for the first time."]);
  expect(headline({ newcomers: 0 })).toEqual(["40 posts brought nobody for the first time."]);
  expect(headline({ total: 0, newcomers: 0 })).toEqual(["No post falls into this time."]);
});

test("the headline says what no file tells", () => {
  expect(headline({}, madeTotals({ hasNames: false }))).toEqual([
    "40 posts in this time.",
    "No file names those who act below your posts: they are counted, not known.",
  ]);
  expect(headline({}, madeTotals({ undated: 1 }))[1]).toBe("1 post has no known date and stands under All only.");
  expect(headline({ range: { ...range, preset: "all" } }, madeTotals({ undated: 2 }))[1]).toBe(
    "2 posts have no known date and stand in no chart.",
  );
});
