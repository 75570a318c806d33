import { expect, test } from "vitest";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { setEnv } from "#lib/env.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

test("T2: what the pages do to imports and profiles, they do with their own role", async () => {
  const owner = await makeOwner();
  const profileId = await makeProfile(owner);
  const listed = { kind: "listed", side: "followers", person: { handle: "ana", id: null, name: null } } as const;
  const importId = await bookImport(owner, profileId, {
    observedAt: new Date("2026-03-01T10:00:00Z"),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: [{ ...listed, followedAt: null, row: 1, primary: true }],
  });
  // From here on as in the web process, which does not know the worker's password.
  await endWorkerPool();
  setEnv({ RAPPORT_WORKER_DATABASE_URL: "" });
  const begun = await createImport(owner, profileId);
  if (!begun.ok) throw new Error(begun.code);
  expect(await cancelImport(owner, begun.value.importId)).toEqual({ ok: true, value: null });
  expect(await undoImport(owner, importId)).toEqual({ ok: true, value: null });
  expect(await deleteProfile(owner, profileId)).toMatchObject({ ok: true });
});
