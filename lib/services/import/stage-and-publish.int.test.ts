import { expect, test } from "vitest";
import { workerPool } from "#lib/db/worker-client.ts";
import { defaultLimits } from "#lib/env.ts";
import type { ImportView } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { flaggedCsv } from "#lib/services/import/flagged-csv.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { type SentFile, sendExport, workOn } from "#lib/testing/send-export.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const csv = (name: string, ...lines: string[]): SentFile => ({ name, content: `${lines.join("\n")}\n` });
const plain = csv("followers.csv", "handle", "ana", "ben", "cem");

async function staged(files: SentFile[]): Promise<{ scope: OwnerScope; profileId: string; importId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena");
  const importId = await sendExport(scope, profileId, files);
  await workOn(scope, importId);
  return { scope, profileId, importId };
}

async function viewOf({ scope, importId }: { scope: OwnerScope; importId: string }): Promise<ImportView> {
  const view = await loadImport(scope, importId);
  if (!view) throw new Error("the import is gone");
  return view;
}

async function confirm(scope: OwnerScope, importId: string, profileId: string): Promise<void> {
  const input = confirmImportInput.parse({ profile: { id: profileId }, observedAt: "2026-05-01T00:00:00Z" });
  expect(await confirmImport(scope, importId, input, new Date())).toMatchObject({ ok: true });
}

test("G2: every row is stored, merged or flagged, in each file and over all of them", async () => {
  // followers: ana, ben, ana again, a bad one. following: ben, BEN again, a row without a handle.
  const made = await staged([
    csv("followers.csv", "handle", "ana", "ben", "@Ana", "not a handle!"),
    csv("following.csv", "handle,followed_at", "ben,2026-01-01", "BEN,2026-01-02", ",2026-01-01"),
  ]);
  const view = await viewOf(made);
  expect(view.accounting).toEqual({ rows: 7, stored: 3, merged: 2, flagged: 2 });
  expect(view.preview?.entries).toMatchObject([
    { file: "followers.csv", rows: 4, usable: 2, merged: 1, flagged: 1 },
    { file: "following.csv", rows: 3, usable: 1, merged: 1, flagged: 1 },
  ]);
  expect(view.problems[0]).toMatchObject({ code: "W-ROWS", count: 2 });
  // With flagged rows neither list can prove that somebody left (G3).
  expect(view.preview?.lists).toMatchObject([
    { side: "followers", listed: 2, completeness: "incomplete" },
    { side: "following", listed: 1, completeness: "incomplete" },
  ]);
});

test("G2: one person in two files of one list is merged once, whichever file is read first", async () => {
  const made = await staged([
    csv("followers_1.csv", "handle", "ana", "ben"),
    csv("followers_2.csv", "handle", "ben", "cem"),
  ]);
  expect((await viewOf(made)).accounting).toEqual({ rows: 4, stored: 3, merged: 1, flagged: 0 });
});

test("the first 10,000 flagged rows are kept with line and reason, and all are counted", {
  timeout: 60_000,
}, async () => {
  const kept = defaultLimits.flaggedKept;
  const bad = Array.from({ length: kept + 5 }, (_, n) => `bad handle ${n}`);
  const made = await staged([csv("followers.csv", "handle", "ana", ...bad)]);
  expect((await viewOf(made)).accounting).toEqual({ rows: kept + 6, stored: 1, merged: 0, flagged: kept + 5 });
  const { rows } = await (await connectAs("owner")).query(
    "SELECT count(*)::int AS kept, min(seq) AS first, max(seq) AS last FROM flagged_row WHERE import_id = $1",
    [made.importId],
  );
  expect(rows).toEqual([{ kept, first: 1, last: kept }]);
  expect(await flaggedCsv(made.scope, made.importId)).toContain("line 3");
});

test("G3: without one usable row the import is refused, and is no list of nobody", async () => {
  const made = await staged([csv("followers.csv", "handle", "not a handle", "nor this one")]);
  const view = await viewOf(made);
  expect(view.state).toBe("refused");
  expect(view.problems[0]).toMatchObject({ code: "E-NOROWS", count: 2 });
  expect(await stagedRows(made.importId)).toBe(0);
});

test("J1: rows that were lost with the server between preview and booking are read again from the files", async () => {
  const made = await staged([plain]);
  expect(await stagedRows(made.importId)).toBe(3);
  // What a crash of PostgreSQL leaves of unlogged tables.
  await (await connectAs("owner")).query("TRUNCATE staging_listed");
  await confirm(made.scope, made.importId, made.profileId);
  expect(await workOn(made.scope, made.importId)).toBe("published");
  expect(await viewOf(made)).toMatchObject({
    accounting: { rows: 3, stored: 3, merged: 0, flagged: 0 },
    preview: { lists: [{ side: "followers", listed: 3, joined: null, left: null }] },
  });
});

test("G1: an error in the last step of booking leaves everything as it was, and the next attempt books it", async () => {
  const made = await staged([plain]);
  await bookImport(made.scope, made.profileId, {
    observedAt: day(1),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: ["ana", "dua"].map((handle) => listed("followers", { handle })),
  });
  const before = await loadDigest(made.scope, made.profileId);
  await confirm(made.scope, made.importId, made.profileId);
  const owner = await connectAs("owner");
  await owner.query(
    `CREATE FUNCTION break_booking() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$;
     CREATE TRIGGER break_booking BEFORE INSERT ON daily FOR EACH ROW WHEN (NEW.profile_id = '${made.profileId}')
     EXECUTE FUNCTION break_booking()`,
  );
  await expect(workOn(made.scope, made.importId)).rejects.toThrow("broken");
  await owner.query("DROP FUNCTION break_booking CASCADE");
  expect(await loadDigest(made.scope, made.profileId)).toEqual(before);
  expect((await viewOf(made)).state).not.toBe("published");

  expect(await workOn(made.scope, made.importId)).toBe("published");
  // ana stayed, dua left, ben and cem joined.
  expect((await viewOf(made)).preview?.lists).toMatchObject([{ listed: 3, joined: 2, left: 1 }]);
});

/** There is no policy on the staging tables, and no tenant. */
async function stagedRows(importId: string): Promise<number> {
  const { rows } = await workerPool().query<{ rows: number }>(
    "SELECT count(*)::int AS rows FROM staging_listed WHERE import_id = $1",
    [importId],
  );
  return rows[0]?.rows ?? 0;
}
