import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { nameCommunity } from "#lib/services/judgement/name-community.ts";
import { loadRings } from "#lib/services/rings/load-rings.ts";
import { searchPeople } from "#lib/services/rings/search-people.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const minute = 60_000;
const now = new Date("2026-11-24T12:00:00Z");
const origin = { row: 1, primary: true } as const;
const unknown = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };

/** Three people who like the posts p1 and p2 a few minutes after they came out, and zoe who does not. */
async function makeRing(scope: OwnerScope) {
  const profileId = await makeProfile(scope);
  const after = (on: number, minutes: number) => new Date(day(on).getTime() + minutes * minute);
  await bookImport(scope, profileId, {
    observedAt: day(20),
    lists: [],
    rows: [
      ...[1, 9].map((on, n) => ({
        kind: "post" as const,
        post: `p${n + 1}`,
        postKind: "original" as const,
        publishedAt: day(on),
        precision: "second" as const,
        counts: unknown,
        ...origin,
      })),
      ...["ana", "ben", "cleo"].flatMap((handle, n) => [
        received(handle, after(1, 2 + n), { post: "p1" }),
        received(handle, after(9, 4 + n), { post: "p2" }),
      ]),
      received("zoe", after(9, 2000), { post: "p2" }),
    ],
  });
  const people = await withTenant(scope, (tx) =>
    tx.person.findMany({ where: { profileId }, select: { id: true, key: true }, orderBy: { key: "asc" } }),
  );
  const members = people.filter(({ key }) => key !== "@zoe").map(({ id }) => String(id));
  const store = (withoutMarks: boolean) =>
    withWorkerTenant(scope.workspaceId, async (client) => {
      await client.query("DELETE FROM ring WHERE profile_id = $1", [profileId]);
      await client.query(
        `INSERT INTO ring (workspace_id, profile_id, window_no, ring_no, kind, group_no, from_at, to_at, members, posts, without_marks)
         VALUES ($1, $2, 0, 0, 'pod', 0, $3, $3, $4, '{p1,p2}', $5)`,
        [scope.workspaceId, profileId, day(1), members, withoutMarks],
      );
    });
  return { profileId, members, store };
}

test("a ring stands with its people, posts, minutes and half-year", async () => {
  const scope = await makeOwner();
  const { profileId, store } = await makeRing(scope);
  await store(false);
  const page = await loadRings(scope, profileId);
  expect(page?.hasPostTimes).toBe(true);
  expect(page?.groups).toMatchObject([
    {
      people: [{ handle: "ana" }, { handle: "ben" }, { handle: "cleo" }],
      findings: [
        {
          kind: "pod",
          // From the first act on, 180 days.
          from: "2026-01-01T00:02:00.000Z",
          to: "2026-06-30T00:02:00.000Z",
          posts: 2,
          members: [{ medianMinutes: 3 }, { medianMinutes: 4 }, { medianMinutes: 5 }],
        },
      ],
    },
  ]);
  // What the owner gave is in no file.
  expect(page?.periods).toMatchObject([{ podsTested: false }]);
});

test("a named community has its members, and the ring that it is without the mark", async () => {
  const scope = await makeOwner();
  const { profileId, members, store } = await makeRing(scope);
  await nameCommunity(scope, profileId, { name: "Potters", reason: "a weekly circle", personIds: members }, now);
  await store(true);
  const page = await loadRings(scope, profileId);
  expect(page?.groups).toEqual([]);
  expect(page?.communities).toMatchObject([
    {
      name: "Potters",
      members: [{ handle: "ana" }, { handle: "ben" }, { handle: "cleo" }],
      withoutMark: [{ posts: 2 }],
    },
  ]);
});

test("nothing imported: no figures, no periods, no rings", async () => {
  const scope = await makeOwner();
  const page = await loadRings(scope, await makeProfile(scope));
  expect(page).toMatchObject({ figures: null, hasNames: false, hasPostTimes: false, periods: [], groups: [] });
});

test("people are found by a part of their name, whatever is typed", async () => {
  const scope = await makeOwner();
  const { profileId } = await makeRing(scope);
  const found = async (text: string) => (await searchPeople(scope, profileId, text)).map(({ handle }) => handle);
  expect(await found(" @CLE")).toEqual(["cleo"]);
  expect(await found("e")).toEqual(["ben", "zoe", "cleo"]);
  for (const text of ["", "@", "%", "_", "\0", "\\", "x".repeat(5000)])
    expect(await found(text), text.slice(0, 5)).toEqual([]);
});

test("T1, G8: nobody reads somebody else's rings or people", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const { profileId } = await makeRing(scope);
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "x"]) {
    expect(await loadRings(stranger, id)).toBeNull();
    expect(await searchPeople(stranger, id, "ana")).toEqual([]);
  }
});
