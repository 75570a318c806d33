import { expect, test } from "vitest";
import { rangePresets } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const complete = { side: "followers", completeness: "complete" } as const;
const followers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => listed("followers", { handle: `person${from + n}` }));

async function ownerOf(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  return { scope, profileId: await makeProfile(scope) };
}

test("a profile without imports has no range, no figures and everything missing", async () => {
  const { scope, profileId } = await ownerOf();
  const overview = await loadOverview(scope, profileId, { preset: "90d" });
  expect(overview).toMatchObject({
    range: null,
    asOf: null,
    tiers: [],
    measures: null,
    growth: null,
    snapshots: [],
    followers: { value: null, state: "needsList" },
    span: { peopleChange: { value: null, state: "needsNames" } },
  });
  expect(overview?.missing).toEqual(["followers-list", "following-list", "named-interactions"]);
});

test("the range ends with the last list, not today, and joined and left are those inside it", async () => {
  const { scope, profileId } = await ownerOf();
  // 30 people; on day 101 persons 0 to 4 are gone and seven others came.
  await bookImport(scope, profileId, { observedAt: day(60), lists: [complete], rows: followers(30) });
  await bookImport(scope, profileId, { observedAt: day(101), lists: [complete], rows: followers(32, 5) });
  const overview = await loadOverview(scope, profileId, { preset: "90d" });
  // Day 101 of 2026 is April 11th; 90 days up to and with it begin on January 12th.
  expect(overview?.range).toEqual({ fromDay: "2026-01-12", toDay: "2026-04-12", preset: "90d" });
  expect(overview).toMatchObject({
    followers: { value: 32, state: "ok" },
    following: { value: null, state: "needsFollowing" },
    span: {
      joined: { value: 7, state: "ok" },
      left: { value: 5, state: "ok" },
      followersChange: { value: 2, state: "ok" },
      comparedFromDay: "2026-03-01",
    },
  });
  expect(overview?.measures?.figures.people28).toEqual({ value: null, state: "needsNames" });
  expect(overview?.series.followers).toEqual([
    { day: "2026-03-01", value: 30 },
    { day: "2026-04-11", value: 32 },
  ]);
  // Lists alone: nobody is called silent.
  expect(overview?.measures?.ledger?.lines).toMatchObject({ hollow: 0, courtesy: 0 });
  expect(overview?.series.ledgers.map((ledger) => ledger.rows)).toEqual([30, 32]);
});

test("people who engaged are those who pass the person test and acted in the last 28 days", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, { observedAt: day(1), lists: [], rows: [comment("person0", day(1))] });
  await bookImport(scope, profileId, {
    observedAt: day(100),
    lists: [complete],
    rows: [
      ...followers(40),
      // Engaged once, silent since.
      comment("person0", day(10)),
      // Engaged and here, a follower.
      comment("person1", day(80)),
      // Two posts, two days: engaged; not a follower.
      received("outsider", day(75), { post: "p1" }),
      received("outsider", day(78), { post: "p2" }),
      // One like is no person.
      received("person2", day(90), { post: "p1" }),
      // Engaged long ago, and a like inside the 28 days.
      comment("person3", day(20)),
      received("person3", day(95), { post: "p3" }),
      // Exactly 28 days before the end is outside (the window is half-open).
      comment("person4", day(72)),
    ],
  });
  const overview = await loadOverview(scope, profileId, { preset: "90d" });
  expect(overview?.asOf).toBe(day(100).toISOString());
  const { measures, series, span } = overview ?? {};
  expect(measures?.figures.people28).toEqual({ value: 3, state: "atMost" });
  expect(measures?.figures.outside28).toMatchObject({ value: 1 / 3, n: 3 });
  expect(series?.people.at(-1)).toEqual({ day: "2026-04-10", value: 3 });
  // The files begin on January 1st: at the start of the range, on January 11th, ten days were known.
  expect(span?.peopleChange).toEqual({ value: null, state: "notEnough" });
  expect(overview?.tiers).toEqual(["counts", "lists", "people"]);
  // Classes add up to the ten acts, lines to the forty followers.
  expect(Object.values(measures?.classes ?? {}).reduce((sum, acts) => sum + acts, 0)).toBe(9);
  expect(Object.values(measures?.ledger?.lines ?? {}).reduce((sum, people) => sum + people, 0)).toBe(40);
  expect(overview?.unasked).toEqual({ value: 1, state: "atMost", n: 9 });
});

test("people who came in three spans before and not in the last one have gone quiet", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, {
    observedAt: day(130),
    lists: [],
    rows: [
      // As of day 120: spans begin after days 92, 64, 36 and 8.
      ...[20, 50, 80].map((on) => received("quiet", day(on), { post: `p${on}` })),
      ...[20, 50, 80, 120].map((on) => received("still", day(on), { post: `p${on}` })),
      ...[50, 80].map((on) => received("twice", day(on), { post: `p${on}` })),
    ],
  });
  const overview = await loadOverview(scope, profileId, { preset: "all" });
  expect(overview?.standouts.quiet).toEqual({
    people: 1,
    firstAt: day(80).toISOString(),
    lastAt: day(80).toISOString(),
  });
  expect(overview?.standouts).toMatchObject({ rings: null, giveaways: [], spikes: [] });
});

test("a comparison brings the figures of the period before", async () => {
  const { scope, profileId } = await ownerOf();
  for (const [on, count] of [
    [10, 30],
    [60, 31],
    [100, 35],
  ] as const) {
    await bookImport(scope, profileId, { observedAt: day(on), lists: [complete], rows: followers(count) });
  }
  const overview = await loadOverview(scope, profileId, { preset: "28d", comparison: "before" });
  expect(overview?.span.followersChange.value).toBe(4);
  // The 28 days before begin on February 14th; the list of day 60, March 1st, lies in them.
  expect(overview?.compared).toMatchObject({
    range: { fromDay: "2026-02-14", toDay: "2026-03-14" },
    span: { followersChange: { value: 1 }, comparedFromDay: "2026-01-10" },
  });
});

test("counts alone give interactions per post, and no figure about people", async () => {
  const { scope, profileId } = await ownerOf();
  const origin = { row: 1, primary: true } as const;
  const none = { comments: null, shares: null, saves: null, views: null, reach: null };
  await bookImport(scope, profileId, {
    observedAt: day(40),
    lists: [],
    rows: [
      { kind: "day", day: "2026-01-20", values: { followersTotal: 100n }, ...origin },
      { kind: "day", day: "2026-02-05", values: { followersTotal: 110n }, ...origin },
      ...[21, 33].map((on) => ({
        ...({ kind: "post", post: `p${on}`, postKind: "original", publishedAt: day(on), precision: "second" } as const),
        ...{ counts: { ...none, likes: BigInt(on) }, ...origin },
      })),
    ],
  });
  const overview = await loadOverview(scope, profileId, { preset: "all" });
  expect(overview?.tiers).toEqual(["counts"]);
  // (21 + 33) / 2 = 27, and of 100 followers at the time of each.
  expect(overview?.posts).toMatchObject({
    posts: 2,
    perPost: { value: 27, n: 2 },
    rateByFollowers: { value: 54 / 200, n: 2 },
  });
  expect(overview?.span.followersChange).toEqual({ value: 10, state: "ok" });
  expect(overview?.measures?.figures.people28.state).toBe("needsNames");
  expect(overview?.growth?.same.verdict).toBe("notEnough");
});

test("G3: a list that is not complete gives at least, never a loss", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [{ side: "followers", completeness: "partial" }],
    rows: followers(4),
  });
  const overview = await loadOverview(scope, profileId, { preset: "all" });
  expect(overview?.followers).toEqual({ value: 4, state: "atLeast" });
  expect([overview?.span.joined.value, overview?.span.left.value]).toEqual([null, null]);
  expect(overview?.missing).toContain("complete-list");
});

test("each preset gives a range that ends on the day after the last one known", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, { observedAt: day(100), lists: [complete], rows: followers(2) });
  for (const preset of rangePresets) {
    expect((await loadOverview(scope, profileId, { preset }))?.range).toMatchObject({ toDay: "2026-04-11", preset });
  }
});

test("T1, G8: somebody else's profile is answered like one that is not there", async () => {
  const { profileId } = await ownerOf();
  const stranger = await makeOwner();
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "", "\0"]) {
    expect(await loadOverview(stranger, id, { preset: "90d" })).toBeNull();
  }
});
