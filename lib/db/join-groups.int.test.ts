import fc from "fast-check";
import { expect, test } from "vitest";
import { findStays } from "#lib/db/growth.ts";
import { originOf, origins } from "#lib/engagement/origin.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const both = [
  { side: "followers", completeness: "complete" },
  { side: "following", completeness: "complete" },
] as const;
const dayNumber = (ofYear: number) => day(ofYear).getTime() / 86_400_000;

test("a spell is grouped by the days of its lists, or by the day that the source names", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (observedAt: number, followers: string[]) =>
    bookImport(scope, profileId, {
      observedAt: day(observedAt),
      lists: [...both],
      rows: followers.map((handle) => listed("followers", { handle }, handle === "dated" ? day(15) : null)),
    });
  await book(1, ["old"]);
  await book(11, ["old", "short", "twin"]);
  await book(21, ["twin", "dated"]);
  expect(await findStays(scope, profileId)).toEqual([
    // Whoever was there from the first list on, since nobody knows when, and was gone by the third.
    {
      ...{ origin: "self", people: 1, joinLo: null, joinHi: dayNumber(1) },
      ...{ lastSeen: dayNumber(11), firstMissing: dayNumber(21) },
    },
    {
      ...{ origin: "self", people: 1, joinLo: dayNumber(1), joinHi: dayNumber(11) },
      ...{ lastSeen: dayNumber(11), firstMissing: dayNumber(21) },
    },
    {
      ...{ origin: "self", people: 1, joinLo: dayNumber(1), joinHi: dayNumber(11) },
      ...{ lastSeen: dayNumber(21), firstMissing: null },
    },
    {
      ...{ origin: "self", people: 1, joinLo: dayNumber(15), joinHi: dayNumber(15) },
      ...{ lastSeen: dayNumber(21), firstMissing: null },
    },
  ]);
});

test("without a list of those I follow no origin is claimed", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [both[0]],
    rows: [listed("followers", { handle: "ana" }, day(1))],
  });
  expect((await findStays(scope, profileId)).map((stay) => stay.origin)).toEqual(["unknown"]);
});

test("origins are those of the pure model on random pairs of follows", async () => {
  const anyDay = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null });
  const person = fc.record({
    joins: fc.integer({ min: 1, max: 100 }),
    followed: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
    isJoinDated: fc.boolean(),
    isFollowDated: fc.boolean(),
    unfollowed: anyDay,
  });
  const listDays = [10, 30, 45, 52, 80, 100];
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 160 }), async (people) => {
      const scope = await makeOwner();
      const profileId = await makeProfile(scope);
      const isFollowed = ({ followed, unfollowed }: (typeof people)[number], at: number) =>
        followed !== null && followed <= at && (unfollowed === null || unfollowed < followed || unfollowed > at);
      for (const at of listDays) {
        await bookImport(scope, profileId, {
          observedAt: day(at),
          lists: [...both],
          rows: people.flatMap((one, index) => [
            ...(one.joins <= at
              ? [listed("followers", { handle: `p${index}` }, one.isJoinDated ? day(one.joins) : null)]
              : []),
            ...(isFollowed(one, at) && one.followed !== null
              ? [listed("following", { handle: `p${index}` }, one.isFollowDated ? day(one.followed) : null)]
              : []),
          ]),
        });
      }
      const spanOf = (exact: number | null, seenAt: number) => {
        if (exact !== null) return { lo: day(exact).getTime(), hi: day(exact).getTime() };
        const before = listDays.findLast((at) => at < seenAt);
        return { lo: before === undefined ? null : day(before).getTime(), hi: day(seenAt).getTime() };
      };
      const expected = people.map((one) => {
        const joinSeen = listDays.find((at) => one.joins <= at) ?? 100;
        const join = spanOf(one.isJoinDated ? one.joins : null, joinSeen);
        const followSeen = listDays.find((at) => isFollowed(one, at));
        const follows = followSeen === undefined ? [] : [spanOf(one.isFollowDated ? one.followed : null, followSeen)];
        return originOf(join, follows, true);
      });
      const stays = await findStays(scope, profileId);
      for (const origin of origins) {
        const found = stays.reduce((sum, stay) => (stay.origin === origin ? sum + stay.people : sum), 0);
        expect(found, origin).toBe(expected.filter((each) => each === origin).length);
      }
    }),
    { numRuns: 8, seed: 20_261_124 },
  );
}, 120_000);
