import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { withWorkerTenant, workerPool } from "#lib/db/worker-client.ts";
import { defaultLimits } from "#lib/env.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { flaggedCsv } from "#lib/services/import/flagged-csv.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { publishImport } from "#lib/services/import/publish-import.ts";
import { startImport } from "#lib/services/import/start-import.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";
import { uploadPath } from "#lib/storage/uploads.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { followersFile, openImport, sendExport, workOn } from "#lib/testing/send-export.ts";

const observedAt = "2026-05-01T00:00:00Z";
const people = followersFile(["ana", "ben", "cem"]);

async function confirm(scope: OwnerScope, importId: string, profileId: string, changes: object = {}) {
  const input = confirmImportInput.parse({ profile: { id: profileId }, observedAt, ...changes });
  return confirmImport(scope, importId, input, new Date());
}

async function stateOf(scope: OwnerScope, importId: string): Promise<string | undefined> {
  return (await loadImport(scope, importId))?.state;
}

async function storageKeys(scope: OwnerScope, importId: string): Promise<string[]> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ storage_key: string | null }>(
      "SELECT storage_key FROM import_file WHERE workspace_id = $1 AND import_id = $2",
      [scope.workspaceId, importId],
    );
    return rows.flatMap((row) => row.storage_key ?? []);
  });
}

/** Staged rows of an import; there is no policy on them, and no tenant. */
async function stagedRows(importId: string): Promise<number> {
  const { rows } = await workerPool().query<{ count: string }>(
    "SELECT count(*) FROM staging_listed WHERE import_id = $1",
    [importId],
  );
  return Number(rows[0]?.count);
}

async function jobsOf(importId: string, states: string[]): Promise<number> {
  const { rows } = await workerPool().query<{ count: string }>(
    "SELECT count(*) FROM pgboss.job WHERE data ->> 'importId' = $1 AND state::text = ANY ($2) AND start_after <= now()",
    [importId, states],
  );
  return Number(rows[0]?.count);
}

test("from file to facts and back: the preview and the result say the same (J10)", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const before = await loadDigest(scope, profileId);
  const importId = await sendExport(scope, null, [people]);
  expect(await stateOf(scope, importId)).toBe("received");
  const keys = await storageKeys(scope, importId);
  expect(keys.map((key) => existsSync(uploadPath(key)))).toEqual([true]);

  expect(await workOn(scope, importId)).toBe("previewed");
  const previewed = await loadImport(scope, importId);
  expect(previewed).toMatchObject({
    state: "previewed",
    accounting: { rows: 3, stored: 3, merged: 0, flagged: 0 },
    preview: { lists: [{ side: "followers", listed: 3, completeness: "complete" }] },
  });
  expect(await loadDigest(scope, profileId)).toEqual(before);

  expect(await confirm(scope, importId, profileId)).toEqual({ ok: true, profileId });
  expect(await workOn(scope, importId)).toBe("published");
  const published = await loadImport(scope, importId);
  expect(published).toMatchObject({ state: "published", accounting: previewed?.accounting });
  expect(published?.preview?.lists[0]).toMatchObject({ listed: 3 });
  // The bytes and the staged rows have served their time.
  expect(keys.map((key) => existsSync(uploadPath(key)))).toEqual([false]);
  expect([await storageKeys(scope, importId), await stagedRows(importId)]).toEqual([[], 0]);

  expect(await undoImport(scope, importId)).toEqual({ ok: true, value: null });
  expect(await loadDigest(scope, profileId)).toEqual(before);
  expect(await stateOf(scope, importId)).toBe("undone");
});

test("J1: an import is received when its job is in line, and only then", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  expect(await startImport(scope, importId)).toEqual({ ok: false, code: "no-files" });
  expect([await stateOf(scope, importId), await jobsOf(importId, ["created"])]).toEqual(["receiving", 0]);
  const sent = await sendExport(scope, null, [people]);
  expect(await jobsOf(sent, ["created"])).toBe(1);
  expect(await startImport(scope, sent)).toEqual({ ok: true, value: null });
  expect(await jobsOf(sent, ["created"])).toBe(1);
});

test("J4: of twenty requests to book the same bytes one wins, and the others are told which", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const imports: string[] = [];
  for (let copy = 0; copy < 4; copy += 1) {
    const importId = await sendExport(scope, profileId, [people]);
    await workOn(scope, importId);
    imports.push(importId);
  }
  const asked = Array.from({ length: 20 }, (_, n) => imports[n % imports.length] ?? "");
  const outcomes = await Promise.all(asked.map((importId) => confirm(scope, importId, profileId)));
  const winner = asked[outcomes.findIndex((outcome) => outcome.ok)] ?? "";
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const [n, outcome] of outcomes.entries()) {
    if (outcome.ok) continue;
    if (asked[n] === winner) expect(outcome).toEqual({ ok: false, code: "not-previewed" });
    else expect(outcome).toMatchObject({ ok: false, code: "already-imported", importId: winner });
  }
  expect(await jobsOf(winner, ["created"])).toBe(2);
  expect(await workOn(scope, winner)).toBe("published");
  // The same bytes may come again once they were taken back.
  await undoImport(scope, winner);
  const again = await sendExport(scope, profileId, [people]);
  await workOn(scope, again);
  expect(await confirm(scope, again, profileId)).toEqual({ ok: true, profileId });
});

test("two workers that took the same import: the one who took it last counts (J2)", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, profileId, [people]);
  await workOn(scope, importId);
  await confirm(scope, importId, profileId);
  const overtaken = { workspaceId: scope.workspaceId, importId, fence: 1 };
  const deps = {
    files: [],
    now: new Date(),
    signal: new AbortController().signal,
    limits: defaultLimits,
    secret: "a secret of the tests, long enough",
    onProgress: () => undefined,
  };
  expect(await workOn(scope, importId)).toBe("published");
  const digest = await loadDigest(scope, profileId);
  await expect(publishImport(overtaken, deps)).rejects.toThrow("no longer");
  expect(await loadDigest(scope, profileId)).toEqual(digest);
});

test.each(["receiving", "received", "previewed", "confirmed"])(
  "J10: an import that is %s can be cancelled and leaves no rows, files or jobs",
  async (state) => {
    const scope = await makeOwner();
    const profileId = await makeProfile(scope, "instagram", "lena");
    const importId = state === "receiving" ? await openImport(scope) : await sendExport(scope, profileId, [people]);
    const keys = await storageKeys(scope, importId);
    if (state === "previewed" || state === "confirmed") await workOn(scope, importId);
    if (state === "confirmed") await confirm(scope, importId, profileId);
    expect(await stateOf(scope, importId)).toBe(state);

    expect(await cancelImport(scope, importId)).toEqual({ ok: true, value: null });
    expect(keys.filter((key) => existsSync(uploadPath(key)))).toEqual([]);
    expect(await workOn(scope, importId)).toBe("nothing-to-do");
    expect([await stateOf(scope, importId), await stagedRows(importId)]).toEqual(["cancelled", 0]);
    expect(await storageKeys(scope, importId)).toEqual([]);
    // Again, and too late: nothing happens.
    expect(await cancelImport(scope, importId)).toEqual({ ok: true, value: null });
    expect(await confirm(scope, importId, profileId)).toEqual({ ok: false, code: "not-previewed" });
    expect(await undoImport(scope, importId)).toEqual({ ok: false, code: "not-published" });
  },
);

test("a published import is undone, not cancelled", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, profileId, [people]);
  await workOn(scope, importId);
  await confirm(scope, importId, profileId);
  await workOn(scope, importId);
  expect(await cancelImport(scope, importId)).toEqual({ ok: false, code: "published" });
  expect(await stateOf(scope, importId)).toBe("published");
});

test("a worker that is told to stop leaves the import to the next one (O2)", async () => {
  const scope = await makeOwner();
  const importId = await sendExport(scope, null, [people]);
  await expect(workOn(scope, importId, AbortSignal.abort())).rejects.toThrow();
  expect(await stateOf(scope, importId)).toBe("staging");
  expect(await workOn(scope, importId)).toBe("previewed");
});

test("L1: deleting a profile takes the files and staged rows of its unfinished imports", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, profileId, [people]);
  const keys = await storageKeys(scope, importId);
  await workOn(scope, importId);
  expect(await stagedRows(importId)).toBe(3);
  expect(await deleteProfile(scope, profileId)).toEqual({ ok: true, value: null });
  expect(keys.filter((key) => existsSync(uploadPath(key)))).toEqual([]);
  expect(await loadImport(scope, importId)).toBeNull();
  expect(await workOn(scope, importId)).toBe("nothing-to-do");
  expect(await stagedRows(importId)).toBe(0);
});

test("U3, J9: an import whose files never came is ended after a day, and not before", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  expect(await workOn(scope, importId)).toBe("nothing-to-do");
  expect(await stateOf(scope, importId)).toBe("receiving");
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query("UPDATE import SET created_at = now() - interval '25 hours' WHERE workspace_id = $1 AND id = $2", [
      scope.workspaceId,
      importId,
    ]),
  );
  expect(await workOn(scope, importId)).toBe("nothing-to-do");
  expect(await stateOf(scope, importId)).toBe("cancelled");
});

test("J5: an import that we fail three times has failed, with a reference, and needs nothing more", async () => {
  const scope = await makeOwner();
  const importId = await sendExport(scope, null, [people]);
  const keys = await storageKeys(scope, importId);
  // The disk has lost the file: nothing that its owner did.
  for (const key of keys) await rm(uploadPath(key));
  for (let attempt = 1; attempt <= 3; attempt += 1) await expect(workOn(scope, importId)).rejects.toThrow();
  const failed = await loadImport(scope, importId);
  expect(failed).toMatchObject({
    state: "failed",
    problems: [{ code: "E-INT", facts: { reference: expect.any(String) } }],
  });
  expect([await storageKeys(scope, importId), await stagedRows(importId)]).toEqual([[], 0]);
});

test("G3: a list that shrank by more than a third is asked about; an answer books it", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const first = await sendExport(scope, profileId, [people]);
  await workOn(scope, first);
  await confirm(scope, first, profileId);
  await workOn(scope, first);
  const second = await sendExport(scope, profileId, [followersFile(["ana"])]);
  await workOn(scope, second);
  const later = { observedAt: "2026-06-01T00:00:00Z" };
  expect(await confirm(scope, second, profileId, later)).toEqual({
    ok: false,
    code: "needs-answer",
    questions: [{ kind: "smaller-list", side: "followers", listed: 1, previous: 3 }],
  });
  expect(await stateOf(scope, second)).toBe("previewed");
  expect(await confirm(scope, second, profileId, { ...later, acceptSmaller: true })).toEqual({ ok: true, profileId });
  expect(await workOn(scope, second)).toBe("published");
});

test.each([
  ["of another platform", { profile: { platform: "x", handle: "lena" } }, "other-platform"],
  ["with a handle that is none", { profile: { platform: "instagram", handle: "no handle!" } }, "bad-handle"],
  ["that is not there", { profile: { id: randomUUID() } }, "no-profile"],
  ["of a time to come", { observedAt: "2999-01-01T00:00:00Z" }, "too-late"],
])("nothing is booked into a profile %s", async (_, changes, code) => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, null, [people]);
  await workOn(scope, importId);
  expect(await confirm(scope, importId, profileId, changes)).toMatchObject({ ok: false, code });
  expect(await stateOf(scope, importId)).toBe("previewed");
});

test("T1, G8: somebody else's import is not there, whatever is asked of it", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, profileId, [people]);
  await workOn(scope, importId);
  const stranger = await makeOwner();
  const theirs = await makeProfile(stranger, "instagram", "lena");
  for (const id of [importId, randomUUID(), "nonsense"]) {
    expect(await startImport(stranger, id)).toEqual({ ok: false, code: "no-import" });
    expect(await confirm(stranger, id, theirs)).toEqual({ ok: false, code: "no-import" });
    expect(await undoImport(stranger, id)).toEqual({ ok: false, code: "no-import" });
    expect(await flaggedCsv(stranger, id)).toBeNull();
  }
  expect(await listImports(stranger, profileId)).toEqual([]);
  expect(await listImports(stranger, null)).toEqual([]);
  // Nor does one's own import go into somebody else's profile.
  const own = await sendExport(stranger, null, [people]);
  await workOn(stranger, own);
  expect(await confirm(stranger, own, profileId)).toEqual({ ok: false, code: "no-profile" });
});
