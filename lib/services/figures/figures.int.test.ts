import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { ledgerLines } from "#lib/engagement/account.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadFigures } from "#lib/services/figures/load-figures.ts";
import { loadPeopleAt } from "#lib/services/figures/load-people-at.ts";
import { rebuildFigures } from "#lib/services/figures/rebuild-figures.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const all = { standing: "all", search: "", limit: 10 } as const;

/** Forty followers, of whom two wrote and one only ever thanked; lists of two moments. */
async function bookMonths(scope: OwnerScope): Promise<string> {
  const profileId = await makeProfile(scope);
  const quiet = Array.from({ length: 37 }, (_, index) => listed("followers", { handle: `quiet${index}` }));
  const people = ["ana", "ben", "cem"].map((handle) => listed("followers", { handle }));
  const lists = [{ side: "followers", completeness: "complete" } as const];
  await bookImport(scope, profileId, { observedAt: day(40), lists, rows: [...quiet, ...people.slice(0, 1)] });
  await bookImport(scope, profileId, {
    observedAt: day(150),
    lists,
    rows: [
      ...quiet,
      ...people,
      received("far", day(1), { post: "p0" }),
      received("far", day(1), { direction: "given", post: "f0" }),
      comment("ana", day(30)),
      comment("ben", day(140), { post: "p2" }),
      received("cem", new Date(day(139).getTime() + 3_600_000), { post: "p2" }),
      received("cem", day(139), { direction: "given", post: "c1" }),
    ],
  });
  return profileId;
}

test("figures as they are stored are those that the pure model computes of the same moment", async () => {
  const scope = await makeOwner();
  const profileId = await bookMonths(scope);
  const stored = await loadFigures(scope, profileId, null);
  const computed = await loadFigures(scope, profileId, day(150));
  expect(stored).toMatchObject({ ok: true, value: { asOf: day(150).toISOString(), modelVersion: 1 } });
  expect(computed).toEqual(stored);
});

test("of an earlier moment only what was known by then counts", async () => {
  const scope = await makeOwner();
  const profileId = await bookMonths(scope);
  const early = await loadFigures(scope, profileId, day(50));
  expect(early.ok && early.value.measures.ledger).toMatchObject({ rows: 38, takenAt: day(40).toISOString() });
  expect(early.ok && early.value.measures.figures.people28).toMatchObject({ value: 1 });
  const people = await loadPeopleAt(scope, profileId, day(50), { ...all, standing: "engaged" });
  expect(people).toMatchObject({ ok: true, value: { total: 1, people: [{ handle: "ana" }] } });
  expect(await loadFigures(scope, profileId, new Date("2020-01-01"))).toEqual({ ok: false, code: "nothing-known" });
});

test("people on a line are as many as the ledger says", async () => {
  const scope = await makeOwner();
  const profileId = await bookMonths(scope);
  const stored = await loadFigures(scope, profileId, null);
  const lines = stored.ok ? stored.value.measures.ledger?.lines : undefined;
  for (const standing of ledgerLines) {
    const found = await loadPeopleAt(scope, profileId, null, { ...all, standing });
    expect(found.ok && found.value.total, standing).toBe(lines?.[standing]);
  }
  expect(lines).toMatchObject({ engaged: 1, lapsed: 1, traded: 1 });
});

test("a rebuild brings back every derived row, whatever became of it", async () => {
  const scope = await makeOwner();
  const profileId = await bookMonths(scope);
  const before = await loadDigest(scope, profileId);
  await withWorkerTenant(scope.workspaceId, async (client) => {
    await client.query("UPDATE person_state SET credit = 7, line = 'hollow' WHERE profile_id = $1", [profileId]);
    await client.query("UPDATE interaction SET class = 'noise' WHERE profile_id = $1 AND class IS NOT NULL", [
      profileId,
    ]);
    await client.query("DELETE FROM week_figure WHERE profile_id = $1", [profileId]);
  });
  expect(await loadDigest(scope, profileId)).not.toEqual(before);
  expect(await rebuildFigures(scope, profileId)).toBe(true);
  expect(await loadDigest(scope, profileId)).toEqual(before);
});

test("T1, G8: nothing is computed, told or rebuilt of somebody else's profile, or of none", async () => {
  const profileId = await bookMonths(await makeOwner());
  const stranger = await makeOwner();
  for (const id of [profileId, "nothing", "00000000-0000-4000-8000-000000000000"]) {
    expect(await loadFigures(stranger, id, null)).toEqual({ ok: false, code: "no-profile" });
    expect(await loadFigures(stranger, id, day(150))).toEqual({ ok: false, code: "no-profile" });
    expect(await loadPeopleAt(stranger, id, day(150), all)).toEqual({ ok: false, code: "no-profile" });
    expect(await rebuildFigures(stranger, id)).toBe(false);
  }
  expect(await loadFigures(stranger, await makeProfile(stranger), null)).toEqual({ ok: false, code: "nothing-known" });
});
