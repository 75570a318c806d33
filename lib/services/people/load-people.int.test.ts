import { expect, test } from "vitest";
import type { ListedRow } from "#lib/importers/types.ts";
import { type PeopleFilter, type PeopleSort, peopleSorts, reachableRows } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { type LoadPeopleQuery, loadPeople } from "#lib/services/people/load-people.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const everybody: LoadPeopleQuery = { filter: "all", sort: "name", descending: false, search: "", page: 1 };

/**
 * Followers on day 1: ana, ben, cem; on day 11: ana, ben, dua. Following on day 11: ben, eli, fay.
 * ana commented on days 2 and 3, ben on day 4, gus (who never followed) on day 5.
 */
async function makePeople(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const followers = (handles: string[]): ListedRow[] => handles.map((handle) => listed("followers", { handle }));
  const complete = { side: "followers", completeness: "complete" } as const;
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [complete],
    rows: followers(["ana", "ben", "cem"]),
  });
  await bookImport(scope, profileId, {
    observedAt: day(11),
    lists: [complete, { side: "following", completeness: "complete" }],
    rows: [
      ...followers(["ana", "ben", "dua"]),
      ...["ben", "eli", "fay"].map((handle) => listed("following", { handle })),
      comment("ana", day(2)),
      comment("ana", day(3)),
      comment("ben", day(4)),
      comment("gus", day(5)),
    ],
  });
  return { scope, profileId };
}

async function namesIn(scope: OwnerScope, profileId: string, query: Partial<LoadPeopleQuery>): Promise<string[]> {
  const page = await loadPeople(scope, profileId, { ...everybody, ...query });
  return page?.rows.map((row) => row.handle ?? `account ${row.platformId}`) ?? [];
}

test("each filter leaves the people that it names", async () => {
  const { scope, profileId } = await makePeople();
  const expected = {
    all: ["ana", "ben", "cem", "dua", "eli", "fay", "gus"],
    followers: ["ana", "ben", "dua"],
    following: ["ben", "eli", "fay"],
    mutual: ["ben"],
    left: ["cem"],
    engagers: ["ana", "ben", "gus"],
    "not-following-back": ["eli", "fay"],
    // Of cem it is not known since when.
    "left-soon": [],
    marked: [],
  } satisfies Partial<Record<PeopleFilter, string[]>>;
  for (const [filter, names] of Object.entries(expected) as [keyof typeof expected, string[]][]) {
    const page = await loadPeople(scope, profileId, { ...everybody, filter });
    expect(
      page?.rows.map((row) => row.handle),
      filter,
    ).toEqual(names);
    expect(page?.total, filter).toBe(names.length);
  }
});

test("each order puts the unknown last, whichever way it runs", async () => {
  const { scope, profileId } = await makePeople();
  const first = async (sort: PeopleSort, descending: boolean) =>
    (await namesIn(scope, profileId, { sort, descending })).slice(0, 3);
  expect(await first("name", true)).toEqual(["gus", "fay", "eli"]);
  expect(await first("received", true)).toEqual(["ana", "gus", "ben"]);
  expect(await first("last", true)).toEqual(["gus", "ben", "ana"]);
  expect(await first("last", false)).toEqual(["ana", "ben", "gus"]);
});

test("pages follow each other without a gap or a repetition, and one beyond the last is empty", async () => {
  const { scope, profileId } = await makePeople();
  for (const sort of peopleSorts) {
    const names: string[] = [];
    for (let page = 1; page <= 4; page += 1) {
      names.push(...(await namesIn(scope, profileId, { sort, descending: true, page, pageSize: 2 })));
    }
    expect([...names].sort(), sort).toEqual(["ana", "ben", "cem", "dua", "eli", "fay", "gus"]);
  }
  const beyond = await loadPeople(scope, profileId, { ...everybody, page: 99 });
  expect([beyond?.rows, beyond?.total]).toEqual([[], 7]);
});

test("pages reach so many rows and no more, and the total stays the whole", async () => {
  const { scope, profileId } = await makePeople();
  const beyond = await loadPeople(scope, profileId, { ...everybody, page: reachableRows + 1, pageSize: 1 });
  expect([beyond?.rows, beyond?.total]).toEqual([[], 7]);
});

test("a row says who followed first as far as both sides' lists tell", async () => {
  const { scope, profileId } = await makePeople();
  const page = await loadPeople(scope, profileId, everybody);
  const first = Object.fromEntries(page?.rows.map((row) => [row.handle, row.firstFollow]) ?? []);
  expect(first).toEqual({
    ana: "onlyThey",
    // On the first list of followers; on the first list of those one follows, ten days later.
    ben: "unknown",
    cem: "onlyThey",
    dua: "onlyThey",
    eli: "onlyYou",
    fay: "onlyYou",
    gus: "neither",
  });
});

test("a page that no database can count to is empty", async () => {
  const { scope, profileId } = await makePeople();
  for (const page of [1e15, 1e20, 1e300]) {
    expect((await loadPeople(scope, profileId, { ...everybody, page }))?.rows).toEqual([]);
  }
});

test("a search finds any part of a name in any case, and takes every sign as itself", async () => {
  const { scope, profileId } = await makePeople();
  expect(await namesIn(scope, profileId, { search: " @BE " })).toEqual(["ben"]);
  for (const search of ["%", "_", "\\", "a%", "'", "\0", "be\0", "\ud800", "b".repeat(10_000)]) {
    expect(await namesIn(scope, profileId, { search }), JSON.stringify(search.slice(0, 9))).toEqual([]);
  }
});

test("a row says since when and between which lists, as far as the lists can tell", async () => {
  const { scope, profileId } = await makePeople();
  const page = await loadPeople(scope, profileId, everybody);
  const row = (name: string) => page?.rows.find((each) => each.handle === name);
  const [one, eleven] = [day(1).toISOString(), day(11).toISOString()];
  // On the first list: may have been there for years.
  expect(row("ana")).toMatchObject({ followsYou: true, youFollow: false, joinedBetween: { after: null, before: one } });
  expect(row("dua")).toMatchObject({ followsYou: true, joinedBetween: { after: one, before: eleven }, engaged: false });
  expect(row("cem")).toMatchObject({ followsYou: false, leftBetween: { after: one, before: eleven } });
  expect(row("gus")).toMatchObject({ followsYou: false, youFollow: false, joinedBetween: null, leftBetween: null });
  expect(row("ana")).toMatchObject({
    received: 2,
    // No file tells what the owner did for others.
    given: null,
    firstReceivedAt: day(2).toISOString(),
    lastReceivedAt: day(3).toISOString(),
    engaged: true,
  });
});

test("without names nobody is said to have done nothing", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: [listed("followers", { handle: "ana" })],
  });
  const page = await loadPeople(scope, profileId, everybody);
  expect(page?.rows).toMatchObject([{ handle: "ana", received: null, given: null, credit: null }]);
});

test("without a list of a side nobody is said to be on it or not", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, { observedAt: day(1), lists: [], rows: [comment("ana", day(1))] });
  const page = await loadPeople(scope, profileId, everybody);
  expect(page?.rows).toMatchObject([{ handle: "ana", followsYou: null, youFollow: null }]);
});

test("whoever is known by id has the handle that was seen last, and none where none was seen", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (onDay: number, aliases: Record<string, string>) =>
    bookImport(scope, profileId, {
      observedAt: day(onDay),
      lists: [{ side: "followers", completeness: "complete" }],
      rows: [
        ...["7", "8"].map((id) => listed("followers", { id })),
        ...Object.entries(aliases).map(([id, handle]) => ({ kind: "alias" as const, id, handle })),
      ],
    });
  await book(9, { "7": "new.name" });
  await book(2, { "7": "old.name" });
  expect(await namesIn(scope, profileId, {})).toEqual(["account 8", "new.name"]);
  expect(await namesIn(scope, profileId, { search: "new" })).toEqual(["new.name"]);
  expect(await namesIn(scope, profileId, { search: "8" })).toEqual(["account 8"]);
});

test("T1, G8: somebody else's profile is answered like one that is not there", async () => {
  const { profileId } = await makePeople();
  const stranger = await makeOwner();
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "", "%00", "1 OR 1=1"]) {
    expect(await loadPeople(stranger, id, everybody)).toBeNull();
  }
});
