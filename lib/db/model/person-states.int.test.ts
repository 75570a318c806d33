import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { InteractionRow, PersonRef } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const hour = 3_600_000;
const after = (hours: number) => new Date(day(1).getTime() + hours * hour);

/** Since when the person of these acts passes the person test; null = never. */
async function engagedSince(acts: InteractionRow[]): Promise<string | null> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, { observedAt: day(40), lists: [], rows: acts });
  const [row] = await select<{ at: Date | null }>(scope, "SELECT engaged_since AS at FROM person_state");
  return row?.at?.toISOString() ?? null;
}

async function select<Row extends object>(scope: OwnerScope, sql: string): Promise<Row[]> {
  return withWorkerTenant(scope.workspaceId, async (client) => (await client.query<Row>(sql)).rows);
}

const utcDay = (column: string) => `(${column} AT TIME ZONE 'UTC')::date::text`;
const like = (hours: number, post: string | null, changes: Partial<InteractionRow> = {}) =>
  received("ana", after(hours), { post, ...changes });
const words = (count: number, hasUrl = false) => ({ words: count, hasUrl, wordSequence: "w ".repeat(count) });

test("one act with three words of one's own and no link makes a person, at once", async () => {
  expect(await engagedSince([comment("ana", after(5))])).toBe(after(5).toISOString());
  for (const type of ["reply", "mention", "dm", "quote"] as const) {
    expect(await engagedSince([comment("ana", after(5), { type })]), type).toBe(after(5).toISOString());
  }
});

test("fewer words, a link among them, or a text that the source keeps to itself are not strong", async () => {
  for (const text of [words(2), words(3, true), words(0), null]) {
    expect(await engagedSince([comment("ana", after(5), { text })])).toBeNull();
  }
});

test("two places at least 24 hours apart make a person, with the act that completes both", async () => {
  expect(await engagedSince([like(0, "p1"), like(24, "p2")])).toBe(after(24).toISOString());
  expect(await engagedSince([like(0, "p1"), like(1, "p2"), like(30, "p3")])).toBe(after(30).toISOString());
  // The second place comes last.
  const onOnePost = [like(0, "p1"), comment("ana", after(25), { post: "p1", text: words(1) })];
  expect(await engagedSince([...onOnePost, like(50, "p2")])).toBe(after(50).toISOString());
});

test("one place, or less than 24 hours, is once", async () => {
  expect(await engagedSince([like(0, "p1")])).toBeNull();
  expect(await engagedSince([like(0, "p1"), like(23.99, "p2")])).toBeNull();
  const sameplace = [like(0, "p1"), comment("ana", after(90), { post: "p1", text: words(1) })];
  expect(await engagedSince(sameplace)).toBeNull();
});

test("without a post the place is the kind of act and its UTC day", async () => {
  // Same day, two kinds: two places, but no 24 hours.
  expect(await engagedSince([like(0, null), like(1, null, { type: "share" })])).toBeNull();
  expect(await engagedSince([like(0, null), like(24, null)])).toBe(after(24).toISOString());
});

test("what weighs nothing, has no time or is given makes nobody a person", async () => {
  const twice = (changes: Partial<InteractionRow>) => [like(0, "p1", changes), like(48, "p2", changes)];
  expect(await engagedSince(twice({ type: "view" }))).toBeNull();
  expect(await engagedSince(twice({ type: "follow" }))).toBeNull();
  expect(await engagedSince(twice({ at: null }))).toBeNull();
  expect(await engagedSince(twice({ direction: "given" }))).toBeNull();
  expect(await engagedSince([comment("ana", null)])).toBeNull();
});

test("28 days of people: from the day on which the test is passed, 28 days after each act, and what is known", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(60),
    lists: [],
    rows: [
      // ana acts on days 1 and 2 and is a person from day 2 on: present to day 29.
      received("ana", day(1), { post: "p1" }),
      received("ana", day(2), { post: "p2" }),
      // ben is one from day 10 on, acts again on day 20 and on day 50: present on 10 to 47 and from 50 on.
      comment("ben", day(10)),
      received("ben", day(20), { post: "p3" }),
      received("ben", day(50), { post: "p4" }),
      // A single like on day 51 is the last day that is known.
      received("cem", day(51), { post: "p4" }),
    ],
  });
  const steps = await select<{ day: string; people28: number | null; people90: number | null }>(
    scope,
    "SELECT day::text, people28, people90 FROM daily ORDER BY day",
  );
  expect(steps).toEqual([
    // The first act of anybody: from here on nobody is a known number.
    { day: "2026-01-01", people28: 0, people90: 0 },
    { day: "2026-01-02", people28: 1, people90: 1 },
    { day: "2026-01-10", people28: 2, people90: 2 },
    { day: "2026-01-30", people28: 1, people90: 2 },
    { day: "2026-02-17", people28: 0, people90: 2 },
    { day: "2026-02-19", people28: 1, people90: 2 },
  ]);
});

test("the count of a day is that of the complete list made last on it; other lists only lend the platform's total", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (hours: number, people: string, completeness: "complete" | "partial") =>
    bookImport(scope, profileId, {
      observedAt: after(hours),
      lists: [{ side: "followers", completeness }],
      rows: [...people].map((handle) => listed("followers", { handle })),
    });
  await book(20, "ab", "complete");
  await book(4, "abc", "complete");
  await book(30, "abcd", "partial");
  await bookImport(scope, profileId, {
    observedAt: day(9),
    lists: [],
    rows: [
      // A list says more than a table of totals; where there is none the total stands.
      { kind: "day", day: "2026-01-01", values: { followersTotal: 99n }, row: 1, primary: true },
      { kind: "day", day: "2026-01-05", values: { followersTotal: 7n, followingTotal: 3n }, row: 2, primary: true },
      { kind: "day", day: "2026-01-06", values: { likes: 5n }, row: 3, primary: true },
    ],
  });
  expect(await select(scope, "SELECT day::text, followers::int, following::int FROM daily ORDER BY day")).toEqual([
    { day: "2026-01-01", followers: 2, following: null },
    { day: "2026-01-05", followers: 7, following: 3 },
  ]);
});

test("spells: who came back joined with the later list, and who is on a newer partial list is there", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (onDay: number, people: string, completeness: "complete" | "partial") =>
    bookImport(scope, profileId, {
      observedAt: day(onDay),
      lists: [{ side: "followers", completeness }],
      rows: [...people].map((handle) => listed("followers", { handle })),
    });
  // a stays; b leaves and comes back; c leaves; d is seen by a newer partial list alone, e by an older one.
  await book(1, "abc", "complete");
  await book(5, "ae", "partial");
  await book(11, "a", "complete");
  await book(21, "ab", "complete");
  await book(31, "d", "partial");
  const day1 = "2026-01-01";
  const day11 = "2026-01-11";
  const day21 = "2026-01-21";
  const day31 = "2026-01-31";
  expect(
    await select(
      scope,
      `SELECT label, follows_you AS here, ${utcDay("joined_after")} AS ja, ${utcDay("joined_before")} AS jb,
         ${utcDay("left_after")} AS la, ${utcDay("left_before")} AS lb FROM person_state ORDER BY label`,
    ),
  ).toEqual([
    { label: "a", here: true, ja: null, jb: day1, la: null, lb: null },
    { label: "b", here: true, ja: day11, jb: day21, la: null, lb: null },
    { label: "c", here: false, ja: null, jb: day1, la: day1, lb: day11 },
    { label: "d", here: true, ja: day21, jb: day31, la: null, lb: null },
    { label: "e", here: false, ja: null, jb: null, la: null, lb: null },
  ]);
});

test("the same person by id and by handle stays two: nothing is merged by guess (I1)", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const people: Partial<PersonRef>[] = [{ id: "7" }, { handle: "gus" }, { id: "7", handle: "gus" }];
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: people.map((person) => listed("followers", person)),
  });
  expect(await select(scope, "SELECT key FROM person ORDER BY key")).toEqual([{ key: "@gus" }, { key: "id:7" }]);
});

test("of several imports of one act the earliest time counts, and the finer of two equal ones", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (at: Date | null, precision: "second" | "day") =>
    bookImport(scope, profileId, {
      observedAt: day(9),
      lists: [],
      rows: [received("ana", at, { post: "p1", precision })],
    });
  const told = () => select(scope, "SELECT at, precision FROM interaction");
  await book(null, "day");
  expect(await told()).toEqual([{ at: null, precision: "day" }]);
  await book(day(3), "day");
  await book(day(5), "second");
  expect(await told()).toEqual([{ at: day(3), precision: "day" }]);
  await book(day(3), "second");
  expect(await told()).toEqual([{ at: day(3), precision: "second" }]);
});
