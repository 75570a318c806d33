import { expect, test } from "vitest";
import { reciprocityCorners } from "#lib/engagement/reciprocity-corner.ts";
import type { InteractionRow, ListedRow } from "#lib/importers/types.ts";
import { waitingLists } from "#lib/reports/reciprocity.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadReciprocity } from "#lib/services/reciprocity/load-reciprocity.ts";
import { thankPerson } from "#lib/services/reciprocity/thank-person.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const firstPage = { corner: "friends", list: "waiting", page: 1, waitingPage: 1 } as const;

function given(handle: string, at: Date, changes: Partial<InteractionRow> = {}): InteractionRow {
  return { ...received(handle, at, { post: `theirs of ${handle} ${at.getTime()}` }), direction: "given", ...changes };
}

/** Likes on three posts, a day apart: three acts, and a person. */
const threeLikes = (handle: string, from: number) =>
  [0, 1, 2].map((index) => received(handle, day(from + index), { post: `p${index}` }));
const threeGiven = (handle: string, from: number) => [0, 1, 2].map((index) => given(handle, day(from + index)));

/**
 * Followers on days 1, 31 and 61, following on days 1, 31 and 61. Acts up to day 60; what was given is known from day 1.
 * ana: three each way. ben: three from him. cem: three to him. dua: a mutual follow. eli: on a list, nothing more.
 */
async function makeCircle(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const lists = [
    { side: "followers", completeness: "complete" },
    { side: "following", completeness: "complete" },
  ] as const;
  const rows = (followers: string[], following: string[]): ListedRow[] => [
    ...followers.map((handle) => listed("followers", { handle })),
    ...following.map((handle) => listed("following", { handle })),
  ];
  await bookImport(scope, profileId, { observedAt: day(1), lists: [...lists], rows: rows(["eli"], []) });
  await bookImport(scope, profileId, {
    observedAt: day(31),
    lists: [...lists],
    rows: rows(["eli", "ben"], ["dua", "cem"]),
  });
  await bookImport(scope, profileId, {
    observedAt: day(61),
    lists: [...lists],
    rows: [
      ...rows(["eli", "ben", "dua"], ["dua", "cem", "ben"]),
      ...threeLikes("ana", 20),
      ...threeGiven("ana", 20),
      ...threeLikes("ben", 40),
      ...threeGiven("cem", 20),
    ],
  });
  return { scope, profileId };
}

test("the corners add up to the people, and each leads to its own", async () => {
  const { scope, profileId } = await makeCircle();
  const inCorner = async (corner: (typeof reciprocityCorners)[number]) => {
    const page = await loadReciprocity(scope, profileId, { ...firstPage, corner });
    expect(page?.people.rows.length, corner).toBe(page?.corners[corner].people);
    return page?.people.rows.map((row) => row.handle);
  };
  expect(await inCorner("friends")).toEqual(["ana"]);
  expect(await inCorner("supporters")).toEqual(["ben"]);
  expect(await inCorner("sources")).toEqual(["cem"]);
  expect(await inCorner("courtesy")).toEqual(["dua"]);
  expect(await inCorner("distant")).toEqual(["eli"]);
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.corners.friends).toEqual({ people: 1, given: 3, received: 3 });
});

test("the distant come by where they stand, then by name, on whichever page", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(61),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: [...["eli", "zoe", "abe"].map((handle) => listed("followers", { handle })), received("zoe", day(60))],
  });
  const pageOf = async (page: number) => {
    const found = await loadReciprocity(scope, profileId, { ...firstPage, corner: "distant", page, pageSize: 1 });
    return found?.people.rows.map((row) => row.handle);
  };
  expect([await pageOf(1), await pageOf(2), await pageOf(3)]).toEqual([["zoe"], ["abe"], ["eli"]]);
});

test("pages of a corner follow each other, and one beyond the last is empty", async () => {
  const { scope, profileId } = await makeCircle();
  const page = await loadReciprocity(scope, profileId, { ...firstPage, page: 2 });
  expect([page?.people.rows, page?.people.total]).toEqual([[], 1]);
  const far = await loadReciprocity(scope, profileId, { ...firstPage, page: 1e300, waitingPage: 1e300 });
  expect([far?.people.rows, far?.waiting.people.rows]).toEqual([[], []]);
});

test("who followed first is claimed only where the lists prove it", async () => {
  const { scope, profileId } = await makeCircle();
  const page = await loadReciprocity(scope, profileId, firstPage);
  // dua: followed by day 31, came after it. ben: came by day 31, was followed after it.
  expect(page?.first).toEqual({ you: 1, they: 1, unknown: 0 });
  // Followed by day 31, 14 days before day 61: dua, who came between days 31 and 61, and cem, who never did.
  expect(page?.followBack.theirs).toMatchObject({ followed: 2, ever: 1, soon: 0, perhapsSoon: 1, othersFirst: 1 });
  expect(page?.followBack.theirs.medianDays).toEqual({ fewest: 0, most: 60 });
  // ben came after day 1 and by day 31; whether within 14 days of it, no list tells. eli's day is not known at all.
  expect(page?.followBack.mine).toMatchObject({ followed: 0, ever: 0, othersFirst: 1, orderUnknown: 2 });
});

test("exact days tell the order to the day", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(100),
    lists: [
      { side: "followers", completeness: "complete" },
      { side: "following", completeness: "complete" },
    ],
    rows: [
      listed("following", { handle: "ana" }, day(10)),
      listed("followers", { handle: "ana" }, day(13)),
      listed("following", { handle: "ben" }, day(10)),
      listed("followers", { handle: "ben" }, day(40)),
      listed("following", { handle: "cem" }, day(30)),
      listed("followers", { handle: "cem" }, day(10)),
      listed("following", { handle: "dua" }, day(22)),
      listed("followers", { handle: "dua" }, day(20)),
      listed("following", { handle: "eli" }, day(95)),
      listed("following", { handle: "fay" }, day(50)),
      listed("followers", { handle: "fay" }, day(50)),
      listed("followers", { handle: "gus" }, day(20)),
    ],
  });
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.first).toEqual({ you: 2, they: 2, unknown: 1 });
  expect(page?.followBack.theirs).toEqual({
    ...{ followed: 2, soon: 1, perhapsSoon: 0, ever: 2, tooEarly: 1, othersFirst: 2, orderUnknown: 1 },
    medianDays: { fewest: 16.5, most: 16.5 },
  });
  // gus was never followed; dua within two days; cem after twenty.
  expect(page?.followBack.mine).toEqual({
    ...{ followed: 3, soon: 1, perhapsSoon: 0, ever: 2, tooEarly: 0, othersFirst: 2, orderUnknown: 1 },
    medianDays: { fewest: 11, most: 11 },
  });
});

test("those I follow are counted by what they ever did", async () => {
  const { scope, profileId } = await makeCircle();
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.value).toEqual({
    ...{ people: 3, came: 1, wrote: 0, shared: 0, silent: 2, courtesy: 1 },
    acts: { genuine: 3, exchanged: 0, noise: 0 },
  });
});

/** ana wrote and waits; ben was answered; cem was answered late; dua wrote too lately; eli wrote where nothing is known. */
async function makeWaiting(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  // The first import holds nothing that was given.
  await bookImport(scope, profileId, { observedAt: day(10), lists: [], rows: [comment("eli", day(5))] });
  await bookImport(scope, profileId, {
    observedAt: day(61),
    lists: [],
    rows: [
      comment("ana", day(30)),
      comment("ana", day(35), { post: "p2", type: "share", text: null }),
      comment("ben", day(30)),
      given("ben", day(32), { onOwnPost: true, type: "reply" }),
      comment("cem", day(30)),
      given("cem", day(45)),
      comment("dua", day(58)),
      given("fay", day(30)),
      ...threeLikes("fay", 31),
    ],
  });
  return { scope, profileId };
}

test("who came by and got no answer waits, with what it was, how much and since when", async () => {
  const { scope, profileId } = await makeWaiting();
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.waiting.counts).toEqual({ waiting: 2, "never-answered": 1, done: 0 });
  expect(page?.waiting.people.rows).toMatchObject([
    {
      handle: "ana",
      lastType: "share",
      lastPost: "p2",
      acts: 2,
      lastAt: day(35).toISOString(),
      firstAt: day(30).toISOString(),
    },
    // The first like came within 48 hours after one of mine: a favour returned.
    { handle: "fay", lastType: "like", acts: 2 },
  ]);
  const never = await loadReciprocity(scope, profileId, { ...firstPage, list: "never-answered" });
  expect(never?.waiting.people.rows.map((row) => row.handle)).toEqual(["ana"]);
});

test("without a span for which the answers are known nobody is said to wait", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, { observedAt: day(61), lists: [], rows: [comment("ana", day(30))] });
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.waiting.counts).toEqual({ waiting: 0, "never-answered": 0, done: 0 });
  expect(page?.knows).toMatchObject({ received: true, given: false });
});

test("a tick moves a person to those ticked off, an undo brings them back, and what comes later waits anew", async () => {
  const { scope, profileId } = await makeWaiting();
  const names = async (list: (typeof waitingLists)[number]) =>
    (await loadReciprocity(scope, profileId, { ...firstPage, list }))?.waiting.people.rows.map((row) => row.handle);
  const thank = (isThanked: boolean) => thankPerson(scope, profileId, { personKey: "@ana", isThanked }, day(62));
  expect(await thank(true)).toEqual({ ok: true, value: null });
  expect([await names("waiting"), await names("done")]).toEqual([["fay"], ["ana"]]);
  expect(await thank(false)).toEqual({ ok: true, value: null });
  expect([await names("waiting"), await names("done")]).toEqual([["ana", "fay"], []]);
  expect(await thank(false)).toEqual({ ok: false, code: "nobody-to-thank" });

  await thank(true);
  await bookImport(scope, profileId, {
    observedAt: day(90),
    lists: [],
    rows: [comment("ana", day(70), { post: "p9" }), given("gus", day(65))],
  });
  expect(await names("done")).toEqual([]);
  expect(await names("waiting")).toContain("ana");
});

test("G8: a profile that is not there or not yours, and a person nobody knows", async () => {
  const { scope, profileId } = await makeWaiting();
  const other = await makeOwner();
  const missing = "00000000-0000-4000-8000-000000000000";
  expect(await loadReciprocity(other, profileId, firstPage)).toBeNull();
  expect(await loadReciprocity(scope, missing, firstPage)).toBeNull();
  expect(await loadReciprocity(scope, "no id", firstPage)).toBeNull();
  const refused = { ok: false, code: "nobody-to-thank" };
  const ana = { personKey: "@ana", isThanked: true };
  expect(await thankPerson(other, profileId, ana, day(62))).toEqual(refused);
  expect(await thankPerson(scope, missing, ana, day(62))).toEqual(refused);
  expect(await thankPerson(scope, "no id", ana, day(62))).toEqual(refused);
  expect(await thankPerson(scope, profileId, { personKey: "@nobody", isThanked: true }, day(62))).toEqual(refused);
});

test("a profile without imports has no moment to speak of, and zeros that the page does not show", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const page = await loadReciprocity(scope, profileId, firstPage);
  expect(page?.asOf).toBeNull();
  expect(reciprocityCorners.map((corner) => page?.corners[corner].people)).toEqual([0, 0, 0, 0, 0]);
  expect(waitingLists.map((list) => page?.waiting.counts[list])).toEqual([0, 0, 0]);
});
