import { expect, test } from "vitest";
import type { SideRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { sendExport, workOn } from "#lib/testing/send-export.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const file = (...lines: string[]) => ({ name: "followers.csv", content: `${lines.join("\n")}\n` });

async function upload(scope: OwnerScope, profileId: string, ...lines: string[]): Promise<string> {
  const importId = await sendExport(scope, profileId, [file(...lines)]);
  await workOn(scope, importId);
  const input = confirmImportInput.parse({ profile: { id: profileId }, observedAt: "2026-05-01T00:00:00Z" });
  expect(await confirmImport(scope, importId, input, new Date())).toMatchObject({ ok: true });
  expect(await workOn(scope, importId)).toBe("published");
  return importId;
}

async function looksOf(profileId: string): Promise<unknown[]> {
  const { rows } = await (await connectAs("owner")).query(
    `SELECT p.key, t.has_picture, t.has_bio, t.posts, t.followers, t.following, t.observed_at
     FROM person_traits t JOIN person p ON p.workspace_id = t.workspace_id AND p.id = t.person_id
     WHERE t.profile_id = $1 ORDER BY p.key, t.observed_at`,
    [profileId],
  );
  return rows;
}

async function pointsOf(profileId: string): Promise<unknown[]> {
  const { rows } = await (await connectAs("owner")).query(
    "SELECT label, points, signals FROM person_state WHERE profile_id = $1 ORDER BY label",
    [profileId],
  );
  return rows;
}

async function leftInStaging(importId: string): Promise<number> {
  const { rows } = await (await connectAs("owner")).query<{ rows: number }>(
    "SELECT count(*)::int AS rows FROM staging_traits WHERE import_id = $1",
    [importId],
  );
  return rows[0]?.rows ?? 0;
}

test("how profiles look is booked with the list, and goes with it", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const before = await loadDigest(scope, profileId);
  const importId = await upload(
    scope,
    profileId,
    "handle,has_picture,bio,posts,followers,following",
    "ana,yes,Potter,240,800,400",
    "ben,no,,0,12,2100",
    "cem,,,,,",
  );
  const observed_at = new Date("2026-05-01T00:00:00Z");
  expect(await looksOf(profileId)).toEqual([
    { key: "@ana", has_picture: true, has_bio: true, posts: "240", followers: "800", following: "400", observed_at },
    { key: "@ben", has_picture: false, has_bio: false, posts: "0", followers: "12", following: "2100", observed_at },
  ]);
  expect(await leftInStaging(importId)).toBe(0);
  // ben: 1.5 each for picture, posts, followers and following, 1 for the ratio, 2 for follows per post, 1 for the bio.
  expect(await pointsOf(profileId)).toEqual([
    { label: "ana", points: 0, signals: 0 },
    { label: "ben", points: 10, signals: 7 },
    { label: "cem", points: null, signals: 0 },
  ]);
  expect(await undoImport(scope, importId)).toEqual({ ok: true, value: null });
  expect(await looksOf(profileId)).toEqual([]);
  expect(await loadDigest(scope, profileId)).toEqual(before);
});

const look = (handle: string, hasPicture: boolean | null, posts: bigint | null): SideRow => ({
  kind: "traits",
  person: { id: null, handle },
  hasPicture,
  hasBio: null,
  posts,
  followers: null,
  following: null,
});

test("of two looks the newest counts, and of two of one moment the same one, whichever came first", async () => {
  const scope = await makeOwner();
  const pointsAfter = async (...uploads: { on: number; looks: SideRow }[]) => {
    const profileId = await makeProfile(scope, "other", `p${Math.random()}`);
    for (const { on, looks } of uploads) {
      await bookImport(scope, profileId, {
        observedAt: day(on),
        lists: [{ side: "followers", completeness: "complete" }],
        rows: [listed("followers", { handle: "ana" }), looks],
      });
    }
    return pointsOf(profileId);
  };
  const [bare, used] = [look("ana", false, 0n), look("ana", true, 100n)];
  const none = [{ label: "ana", points: 0, signals: 0 }];
  expect(await pointsAfter({ on: 1, looks: bare }, { on: 2, looks: used })).toEqual(none);
  expect(await pointsAfter({ on: 2, looks: used }, { on: 1, looks: bare })).toEqual(none);
  const one = await pointsAfter({ on: 1, looks: bare }, { on: 1, looks: used });
  expect(await pointsAfter({ on: 1, looks: used }, { on: 1, looks: bare })).toEqual(one);
});

test("the digest of the facts tells looks apart, and not how often or in which row they were told", async () => {
  const scope = await makeOwner();
  const digestOf = async (...uploads: SideRow[][]) => {
    const profileId = await makeProfile(scope, "other", `p${Math.random()}`);
    for (const rows of uploads) {
      await bookImport(scope, profileId, {
        observedAt: day(1),
        lists: [{ side: "followers", completeness: "complete" }],
        rows: [listed("followers", { handle: "ana" }), ...rows],
      });
    }
    return { facts: (await loadDigest(scope, profileId))?.facts, looks: await looksOf(profileId) };
  };
  const once = await digestOf([look("ana", true, 3n)]);
  expect((await digestOf([look("ana", true, 3n)], [look("ana", true, 3n)])).facts).toBe(once.facts);
  expect((await digestOf([look("ana", true, null), look("ana", null, 3n)])).facts).toBe(once.facts);
  expect((await digestOf([look("ana", null, 3n), look("ana", true, null)])).facts).toBe(once.facts);
  expect((await digestOf([look("ana", true, 4n)])).facts).not.toBe(once.facts);
  expect((await digestOf([])).facts).not.toBe(once.facts);
});

test("somebody else's import can neither be booked nor undone", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await upload(scope, profileId, "handle,has_picture", "ana,yes");
  expect(await undoImport(stranger, importId)).toEqual({ ok: false, code: "no-import" });
  expect(await looksOf(profileId)).toHaveLength(1);
});
