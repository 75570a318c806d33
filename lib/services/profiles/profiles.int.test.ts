import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import { createProfile } from "#lib/services/profiles/create-profile.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";
import { listProfiles } from "#lib/services/profiles/list-profiles.ts";
import { loadProfile } from "#lib/services/profiles/load-profile.ts";
import { loadProfiles } from "#lib/services/profiles/load-profiles.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { fillEveryTable } from "#lib/testing/fill-every-table.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";

test("one account of one platform is there once per workspace, however many requests race", async () => {
  const [scope, other] = [await makeOwner(), await makeOwner()];
  const input = { platform: "instagram", handle: " @Lena.Keramik ", timeZone: "UTC" } as const;
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => createProfile(scope, input)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, code: "exists" });
  expect((await listProfiles(scope)).map((profile) => profile.handle)).toEqual(["lena.keramik"]);
  expect((await createProfile(other, input)).ok).toBe(true);
});

test("what cannot be a handle of the platform makes no profile", async () => {
  const scope = await makeOwner();
  for (const handle of ["a b", "@", "\0", "lena!", "x".repeat(300)]) {
    const created = await createProfile(scope, { platform: "instagram", handle, timeZone: "UTC" });
    expect(created, JSON.stringify(handle.slice(0, 9))).toEqual({ ok: false, code: "bad-handle" });
  }
  expect(await listProfiles(scope)).toEqual([]);
});

test("a card says what is known of its profile, and nothing of what is not", async () => {
  const scope = await makeOwner();
  const [full, empty] = [await makeProfile(scope, "other", "full"), await makeProfile(scope, "other", "empty")];
  for (const [on, people] of [
    [1, "abc"],
    [40, "abde"],
  ] as const) {
    await bookImport(scope, full, {
      observedAt: day(on),
      lists: [{ side: "followers", completeness: "complete" }],
      rows: [...people].map((handle) => listed("followers", { handle })),
    });
  }
  const cards = await loadProfiles(scope);
  expect(cards).toMatchObject([
    {
      id: full,
      tiers: ["counts", "lists"],
      followers: { value: 4, state: "ok" },
      followersChange: { value: 1, state: "ok" },
      people28: { value: null, state: "needsNames" },
      realFollowers: { value: null, state: "needsNames" },
      peopleChange: { value: null, state: "needsNames" },
      asOf: day(40).toISOString(),
    },
    { id: empty, tiers: [], followers: { value: null, state: "needsList" }, asOf: null },
  ]);
});

test("J7: a hundred profiles, asked for by five people at once, leave nobody without a connection", {
  timeout: 60_000,
}, async () => {
  const scope = await makeOwner();
  for (let n = 0; n < 100; n += 1) await makeProfile(scope, "other", `profile${n}`);
  const lists = await Promise.all([1, 2, 3, 4, 5].map(() => loadProfiles(scope)));
  expect(lists.map((cards) => cards.length)).toEqual([100, 100, 100, 100, 100]);
});

test("L1: of a deleted profile no row of any table is left, and its neighbour keeps all of its own", async () => {
  const scope = await makeOwner();
  const [gone, kept] = [await makeProfile(scope, "other", "gone"), await makeProfile(scope, "other", "kept")];
  for (const profileId of [gone, kept]) {
    await bookImport(scope, profileId, {
      observedAt: day(1),
      lists: [
        { side: "followers", completeness: "complete" },
        { side: "following", completeness: "partial" },
      ],
      rows: [
        listed("followers", { id: "7" }),
        listed("following", { handle: "ben" }),
        comment("ana", day(1)),
        { kind: "alias", id: "7", handle: "gus" },
      ],
    });
  }
  const before = await rowsOf(scope.workspaceId);
  expect(await deleteProfile(scope, gone)).toEqual({ ok: true, value: null });
  const after = await rowsOf(scope.workspaceId);
  // Both profiles hold the same, so half of everything is left.
  expect(before.person).toBe(6);
  for (const [table, rows] of Object.entries(after)) expect([table, rows * 2]).toEqual([table, before[table]]);
  expect(await loadProfile(scope, gone)).toBeNull();
});

test("L1: of a deleted workspace no row of any table is left", async () => {
  const scope = await makeOwner();
  await fillEveryTable(scope);
  await withTenant(scope, (tx) => tx.workspace.delete({ where: { id: scope.workspaceId } }));
  for (const [table, rows] of Object.entries(await rowsOf(scope.workspaceId)))
    expect([table, rows]).toEqual([table, 0]);
});

test("T1, G8: nobody deletes or reads somebody else's profile", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const profileId = await makeProfile(scope);
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "x"]) {
    expect(await deleteProfile(stranger, id)).toEqual({ ok: false, code: "no-profile" });
    expect(await loadProfile(stranger, id)).toBeNull();
  }
  expect(await loadProfiles(stranger)).toEqual([]);
  expect((await loadProfile(scope, profileId))?.id).toBe(profileId);
});

/** How many rows of each tenant table belong to a workspace, the staging tables included. */
async function rowsOf(workspaceId: string): Promise<Record<string, number>> {
  const owner = await connectAs("owner");
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'workspace_id'",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${name} WHERE workspace_id = $1`,
      [workspaceId],
    );
    counts[name] = rows[0]?.rows ?? 0;
  }
  return counts;
}
