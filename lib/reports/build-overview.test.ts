import { expect, test } from "vitest";
import { buildOverview, leftMayBeRenamed, type OverviewFacts } from "#lib/reports/build-overview.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

const facts: OverviewFacts = {
  profile: {
    id: "5b0c7f0e-3f0c-4d55-9d62-2f1c8f6f5a11",
    platform: "mastodon",
    handle: "lena@example.social",
    timeZone: "UTC",
  },
  figures: {
    asOf: new Date("2026-04-20T09:00:00Z"),
    modelVersion: 1,
    parametersHash: "ab12",
    tallies: madeTallies({ hasNames: true, received: [[at("2026-03-01"), at("2026-04-21")]] }),
    measures: madeMeasures({ figures: { people28: { value: 6, state: "ok" } } }),
  },
  // Rows stand only where something changes: 3 people from 1 March, 5 from 2 April, 4 from 20 April on.
  daily: [
    { day: "2026-03-01", followers: null, following: null, people28: 3 },
    { day: "2026-04-02", followers: null, following: null, people28: 5 },
    { day: "2026-04-20", followers: null, following: null, people28: 4 },
  ],
  weeks: [],
  ledgers: [],
  snapshots: [],
  campaigns: [],
  posts: [],
  standouts: { quiet: null, rings: null, giveaways: [], spikes: [] },
};
const all = { preset: "all", comparison: "none" } as const;

test("a day whose 28 days no file covers is no point: the start of the files is not growth", () => {
  const { people } = buildOverview(facts, all).series;
  // 1 March + 26 days: at its end 27 days are covered.
  expect(people[0]).toEqual({ day: "2026-03-27", value: 3 });
  expect(people).toHaveLength(25);
});

test("the last point of the chart is the figure of the tile", () => {
  const { series, measures } = buildOverview(facts, all);
  expect(series.people.at(-1)).toEqual({ day: "2026-04-20", value: 6 });
  expect(measures?.figures.people28.value).toBe(6);
});

test("a range that ended before ends with the people of its days, not with those of now", () => {
  const april = { preset: "custom", fromDay: "2026-04-01", toDay: "2026-04-11", comparison: "none" } as const;
  const { series, span } = buildOverview(facts, april);
  expect(series.people.at(-1)).toEqual({ day: "2026-04-10", value: 5 });
  // 3 people at the end of March, 5 from 2 April on.
  expect(span.peopleChange.value).toBe(2);
});

test("people change against the start of the range, as far as that start is covered", () => {
  // April 20th + 1 - 28 days is March 24th, when only 23 days were covered.
  expect(buildOverview(facts, { preset: "28d", comparison: "none" }).span.peopleChange.value).toBeNull();
  const longer = {
    ...facts,
    figures: facts.figures && {
      ...facts.figures,
      tallies: madeTallies({ hasNames: true, received: [[at("2026-02-01"), at("2026-04-21")]] }),
    },
  };
  expect(buildOverview(longer, { preset: "28d", comparison: "none" }).span.peopleChange).toEqual({
    value: 3,
    state: "ok",
  });
});

test("nothing imported: no range, and every figure says what it takes", () => {
  const none = buildOverview({ ...facts, figures: null, daily: [] }, all);
  expect(none).toMatchObject({ range: null, asOf: null, measures: null, model: null, growth: null, tiers: [] });
  expect([none.followers.state, none.following.state, none.span.peopleChange.state]).toEqual([
    "needsList",
    "needsFollowing",
    "needsNames",
  ]);
  expect(none.missing).toEqual(["followers-list", "following-list", "named-interactions"]);
});

test("a comparison shifts the range by its own length and brings the people of that time", () => {
  const overview = buildOverview(facts, { preset: "28d", comparison: "before" });
  expect(overview.range).toMatchObject({ fromDay: "2026-03-24", toDay: "2026-04-21" });
  expect(overview.compared?.range).toEqual({ fromDay: "2026-02-24", toDay: "2026-03-24" });
  expect(overview.series.people[0]?.day).toBe("2026-03-27");
});

test("without names posts speak for themselves, and growth is set against interactions", () => {
  const counts = {
    ...facts,
    figures: facts.figures && { ...facts.figures, tallies: madeTallies({}), measures: madeMeasures({}) },
    daily: [{ day: "2026-04-01", followers: 100, following: null, people28: null }],
    posts: [{ publishedDay: "2026-04-02", likes: 9, comments: 1, shares: null, saves: null }],
  };
  const overview = buildOverview(counts, all);
  expect(overview.posts).toMatchObject({ posts: 1, perPost: { value: 10 }, rateByFollowers: { value: 0.1 } });
  expect(overview.growth).toMatchObject({ subject: "interactions", same: { verdict: "notEnough" } });
  expect(overview.tiers).toEqual(["counts"]);
  expect(overview.series.people).toEqual([]);
});

test("G4: where handles are the identity whoever is gone may have been renamed", () => {
  expect([leftMayBeRenamed("instagram"), leftMayBeRenamed("mastodon")]).toEqual([true, false]);
});
