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
  expect(overview).toMatchObject({ range: null, asOf: null, tiers: [], followers: [], people: [], snapshots: [] });
  expect(overview?.figures.followers).toEqual({ value: null, state: "needsList" });
  expect(overview?.figures.people28).toEqual({ value: null, state: "needsNames" });
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
  expect(overview?.figures).toMatchObject({
    followers: { value: 32, state: "ok" },
    following: { value: null, state: "needsList" },
    joined: { value: 7, state: "ok" },
    left: { value: 5, state: "ok" },
    followersChange: { value: 2, state: "ok" },
    people28: { value: null, state: "needsNames" },
    mutual: { value: null, state: "needsList" },
  });
  expect(overview?.followers).toEqual([
    { day: "2026-03-01", value: 30 },
    { day: "2026-04-11", value: 32 },
  ]);
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
  expect(overview?.figures.people28).toEqual({ value: 3, state: "atMost" });
  expect(overview?.figures.peopleShareOfFollowers).toEqual({ value: 2 / 40, state: "atMost" });
  expect(overview?.people.at(-1)).toEqual({ day: "2026-04-10", value: 3 });
  expect(overview?.tiers).toEqual(["counts", "lists", "people"]);
});

test("who is on both lists is mutual", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [complete, { side: "following", completeness: "complete" }],
    rows: [...followers(4), ...["person1", "person3", "else"].map((handle) => listed("following", { handle }))],
  });
  expect((await loadOverview(scope, profileId, { preset: "all" }))?.figures).toMatchObject({
    followers: { value: 4 },
    following: { value: 3 },
    mutual: { value: 2, state: "ok" },
  });
});

test("G3: a list that is not complete gives at least, never a loss", async () => {
  const { scope, profileId } = await ownerOf();
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [{ side: "followers", completeness: "partial" }],
    rows: followers(4),
  });
  const overview = await loadOverview(scope, profileId, { preset: "all" });
  expect(overview?.figures.followers).toEqual({ value: 4, state: "atLeast" });
  expect([overview?.figures.joined.value, overview?.figures.left.value]).toEqual([null, null]);
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
