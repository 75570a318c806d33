import { expect, test } from "vitest";
import type { Completeness } from "#lib/engagement/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

type List = { on: number; people: string; completeness?: Completeness };

// By hand: from abcd to abe joined e, left c and d; from abe to aef joined f, left b; from abcd to aef joined e and f,
// left b, c and d.
const january: List = { on: 1, people: "abcd" };
const february: List = { on: 32, people: "abe" };
const march: List = { on: 60, people: "aef" };

function book(scope: OwnerScope, profileId: string, { on, people, completeness = "complete" }: List): Promise<string> {
  return bookImport(scope, profileId, {
    observedAt: day(on),
    lists: [{ side: "followers", completeness }],
    rows: [...people].map((handle) => listed("followers", { handle })),
  });
}

/** Listed, joined and left of each list, oldest first. */
async function figures(scope: OwnerScope, profileId: string): Promise<(number | null)[][]> {
  return ((await loadSnapshots(scope, profileId)) ?? []).map((each) => [each.listed, each.joined, each.left]);
}

async function booked(lists: List[]): Promise<{ scope: OwnerScope; profileId: string; imports: string[] }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const imports: string[] = [];
  for (const list of lists) imports.push(await book(scope, profileId, list));
  return { scope, profileId, imports };
}

const all = [
  [4, null, null],
  [3, 1, 2],
  [3, 1, 1],
];

test("lists are compared in the order in which they were made, whatever the order of uploads", async () => {
  for (const lists of [
    [january, february, march],
    [march, january, february],
    [february, march, january],
  ]) {
    const { scope, profileId } = await booked(lists);
    expect(await figures(scope, profileId)).toEqual(all);
  }
});

test("a list that is taken back leaves its neighbours compared with each other: the first, the middle, the last", async () => {
  const expected = [
    { undone: 0, left: [[3, null, null], all[2]] },
    { undone: 1, left: [all[0], [3, 2, 3]] },
    { undone: 2, left: [all[0], all[1]] },
  ];
  for (const { undone, left } of expected) {
    const { scope, profileId, imports } = await booked([january, february, march]);
    expect(await undoImport(scope, imports[undone] ?? "")).toEqual({ ok: true, value: null });
    expect(await figures(scope, profileId), `without list ${undone}`).toEqual(left);
  }
});

test("taken back and booked again it is as it was", async () => {
  const { scope, profileId, imports } = await booked([january, february, march]);
  const before = await loadDigest(scope, profileId);
  await undoImport(scope, imports[1] ?? "");
  await book(scope, profileId, february);
  expect(await loadDigest(scope, profileId)).toEqual(before);
});

test("G3: nothing is claimed for a list that is not complete, nor across it", async () => {
  for (const completeness of ["partial", "incomplete"] as const) {
    const { scope, profileId } = await booked([january, { on: 20, people: "a", completeness }, february]);
    expect(await figures(scope, profileId)).toEqual([
      [4, null, null],
      [1, null, null],
      [3, 1, 2],
    ]);
  }
});

test("two lists of one moment take one order, whichever came first", async () => {
  const twin: List = { on: 32, people: "abd" };
  const first = await booked([january, february, twin, march]);
  const second = await booked([march, twin, february, january]);
  expect(await figures(second.scope, second.profileId)).toEqual(await figures(first.scope, first.profileId));
});

test("when nothing is left of a profile its facts are those of an empty one", async () => {
  const { scope, profileId, imports } = await booked([january, { on: 5, people: "xyz", completeness: "partial" }]);
  const empty = await loadDigest(scope, await makeProfile(scope, "other", "nobody"));
  for (const importId of imports) await undoImport(scope, importId);
  expect(await loadDigest(scope, profileId)).toEqual(empty);
});

test("an import is taken back once, and only by its owner (T1, G8)", async () => {
  const { scope, profileId, imports } = await booked([january]);
  const [importId = ""] = imports;
  const before = await loadDigest(scope, profileId);
  const stranger = await makeOwner();
  for (const id of [importId, "00000000-0000-4000-8000-000000000000", "x"]) {
    expect(await undoImport(stranger, id)).toEqual({ ok: false, code: "no-import" });
  }
  expect(await loadDigest(scope, profileId)).toEqual(before);
  const outcomes = await Promise.all([1, 2, 3].map(() => undoImport(scope, importId)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, code: "not-published" });
});

test("T1, G8: lists and digest of somebody else's profile are not there", async () => {
  const { profileId } = await booked([january]);
  const stranger = await makeOwner();
  expect(await loadSnapshots(stranger, profileId)).toBeNull();
  expect(await loadDigest(stranger, profileId)).toBeNull();
});

test("imports of one profile that are booked at once end in the same facts as one after the other (J2)", async () => {
  const together = await booked([]);
  await Promise.all([january, february, march].map((list) => book(together.scope, together.profileId, list)));
  const inTurn = await booked([january, february, march]);
  expect(await figures(together.scope, together.profileId)).toEqual(all);
  expect(await loadDigest(together.scope, together.profileId)).toEqual(
    await loadDigest(inTurn.scope, inTurn.profileId),
  );
});
