import { expect, test } from "vitest";
import type { DayMetric } from "#lib/importers/types.ts";
import { loadGrowth } from "#lib/services/growth/load-growth.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const followers = { side: "followers", completeness: "complete" } as const;

test("a profile without imports has no moment to speak of", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await loadGrowth(scope, profileId)).toMatchObject({
    asOf: null,
    lists: [],
    stays: [],
    came: [],
    ledger: null,
  });
});

test("G8: a profile that is not there or not yours", async () => {
  const profileId = await makeProfile(await makeOwner());
  const other = await makeOwner();
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "no id"]) {
    expect(await loadGrowth(other, id), id).toBeNull();
  }
});

test("who came by within 90 days of joining is counted by month and origin", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(200),
    lists: [followers, { side: "following", completeness: "complete" }],
    rows: [
      listed("followers", { handle: "soon" }, day(10)),
      comment("soon", day(100)),
      listed("followers", { handle: "late" }, day(10)),
      comment("late", day(101)),
      // Came by before they followed, and once more after it; the other only before it.
      listed("followers", { handle: "again" }, day(40)),
      comment("again", day(20)),
      comment("again", day(60), { post: "p2" }),
      listed("followers", { handle: "before" }, day(40)),
      comment("before", day(20)),
      comment("before", day(150), { post: "p2" }),
      listed("followers", { handle: "courted" }, day(41)),
      listed("following", { handle: "courted" }, day(40)),
      comment("courted", day(41)),
      listed("followers", { handle: "young" }, day(111)),
      comment("young", day(112)),
      listed("followers", { handle: "undated" }),
      comment("undated", day(199)),
    ],
  });
  const growth = await loadGrowth(scope, profileId);
  expect(growth?.came).toEqual([
    { month: "2026-01", origin: "self", people: 1 },
    { month: "2026-02", origin: "afterMyFollow", people: 1 },
    { month: "2026-02", origin: "self", people: 1 },
  ]);
  const joins = growth?.stays.map(({ origin, joinLo, people }) => [origin, joinLo === null, people]);
  expect(joins).toEqual([
    ["afterMyFollow", false, 1],
    ["self", false, 2],
    ["self", false, 2],
    ["self", false, 1],
    ["self", true, 1],
  ]);
  expect(growth?.received).toEqual([[day(20).getTime() / 86_400_000, day(200).getTime() / 86_400_000]]);
});

test("undoing an import takes its joins away again", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [followers],
    rows: [listed("followers", { handle: "ana" })],
  });
  expect((await loadGrowth(scope, profileId))?.stays).toHaveLength(1);
  const second = await bookImport(scope, profileId, {
    observedAt: day(8),
    lists: [followers],
    rows: [listed("followers", { handle: "ana" }), listed("followers", { handle: "ben" })],
  });
  expect((await loadGrowth(scope, profileId))?.stays).toHaveLength(2);
  await undoImport(scope, second);
  expect((await loadGrowth(scope, profileId))?.stays).toHaveLength(1);
});

test("gains and losses that the platform counts come by the week, and only where it tells them", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  // 2026-01-05 is a Monday.
  const counted = (from: number, until: number, values: Partial<Record<DayMetric, bigint>>) =>
    Array.from({ length: until - from + 1 }, (_, index) => ({
      kind: "day" as const,
      day: day(from + index)
        .toISOString()
        .slice(0, 10),
      values,
      row: index + 1,
      primary: true,
    }));
  await bookImport(scope, profileId, { observedAt: day(20), lists: [], rows: counted(5, 11, { followersTotal: 9n }) });
  expect((await loadGrowth(scope, profileId))?.countWeeks).toEqual([]);
  const rows = counted(5, 18, { newFollowers: 3n, unfollows: 1n });
  await bookImport(scope, profileId, { observedAt: day(21), lists: [], rows });
  const monday = (ofYear: number) => day(ofYear).getTime() / 86_400_000;
  expect((await loadGrowth(scope, profileId))?.countWeeks).toMatchObject([
    { monday: monday(5), gain: 21, losses: 7, net: 14 },
    { monday: monday(12), gain: 21, losses: 7, net: 14 },
  ]);
});
