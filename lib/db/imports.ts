import "server-only";
import type pg from "pg";
import { z } from "zod";
import type { Prisma } from "#lib/db/generated/client.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { type Platform, platforms } from "#lib/engagement/types.ts";
import { importPreviewSchema, problemSchema } from "#lib/reports/import-preview.ts";
import type { ImportPreview, ImportState } from "#lib/reports/import-view.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const importFields = {
  id: true,
  state: true,
  createdAt: true,
  publishedAt: true,
  undoneAt: true,
  observedAt: true,
  rows: true,
  stored: true,
  merged: true,
  flagged: true,
  preview: true,
  problems: true,
  progressDone: true,
  progressTotal: true,
  profile: { select: { id: true, platform: true, handle: true } },
  files: { select: { name: true, sizeBytes: true, sha256: true }, orderBy: [{ receivedAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.ImportSelect;

export type ImportRow = Awaited<ReturnType<typeof findImports>>[number];

/** Every attempt, newest first; of one profile, or of the whole workspace. */
export async function findImports(scope: OwnerScope, where: { profileId?: string; id?: string }) {
  const rows = await withTenant(scope, (tx) =>
    tx.import.findMany({
      where: { workspaceId: scope.workspaceId, ...where },
      select: importFields,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: 500,
    }),
  );
  return rows.map((row) => ({
    ...row,
    preview: row.preview === null ? null : importPreviewSchema.parse(row.preview),
    problems: z.array(problemSchema).parse(row.problems ?? []),
  }));
}

/** Jobs ahead of an import and itself; null when it does not wait. */
export async function findPlaceInLine(scope: OwnerScope, importId: string): Promise<number | null> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ place: number | null }[]>`
      SELECT CASE WHEN own.created_on IS NOT NULL THEN (
        SELECT count(*)::int FROM pgboss.job WHERE name = 'import' AND state IN ('created', 'retry', 'active')
          AND start_after <= now() AND created_on <= own.created_on) END AS place
      FROM (SELECT min(created_on) AS created_on FROM pgboss.job
        WHERE name = 'import' AND state IN ('created', 'retry') AND start_after <= now()
          AND data ->> 'importId' = ${importId}) own`,
  );
  return rows[0]?.place ?? null;
}

export async function insertImport(
  client: pg.ClientBase,
  scope: OwnerScope,
  profileId: string | null,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "INSERT INTO import (workspace_id, profile_id, created_by_id) VALUES ($1, $2, $3) RETURNING id",
    [scope.workspaceId, profileId, scope.userId],
  );
  const row = rows[0];
  if (!row) throw new Error("an insert returned no row");
  return row.id;
}

export async function isReceiving(scope: OwnerScope, importId: string): Promise<boolean> {
  if (!isUuid(importId)) return false;
  const count = await withTenant(scope, (tx) =>
    tx.import.count({ where: { workspaceId: scope.workspaceId, id: importId, state: "receiving" } }),
  );
  return count === 1;
}

/** Bytes of uploads that are kept for a workspace, all of its imports together. */
export async function findHeldBytes(scope: OwnerScope): Promise<number> {
  const held = await withTenant(scope, (tx) =>
    tx.importFile.aggregate({
      where: { workspaceId: scope.workspaceId, storageKey: { not: null } },
      _sum: { sizeBytes: true },
    }),
  );
  return Number(held._sum.sizeBytes ?? 0);
}

export type NewImportFile = {
  importId: string;
  name: string;
  path: string;
  sizeBytes: number;
  sha256: Buffer;
  storageKey: string;
};

/** False when the import stopped receiving in the meantime. */
export async function insertImportFile(scope: OwnerScope, file: NewImportFile): Promise<boolean> {
  return withTenant(scope, async (tx) => {
    const open = await tx.$queryRaw<unknown[]>`
      SELECT id FROM import WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${file.importId}::uuid
        AND state = 'receiving' FOR UPDATE`;
    if (open.length === 0) return false;
    await tx.importFile.create({
      data: {
        ...file,
        workspaceId: scope.workspaceId,
        sizeBytes: BigInt(file.sizeBytes),
        sha256: new Uint8Array(file.sha256),
      },
      select: { id: true },
    });
    return true;
  });
}

/** An import under lock, for a change of its state. */
export type LockedImport = {
  state: ImportState;
  profileId: string | null;
  preview: ImportPreview | null;
  observedAt: Date | null;
};

export async function lockImport(
  client: pg.ClientBase,
  scope: OwnerScope,
  importId: string,
): Promise<LockedImport | null> {
  if (!isUuid(importId)) return null;
  const { rows } = await client.query<{
    state: ImportState;
    profile_id: string | null;
    preview: unknown;
    observed_at: Date | null;
  }>("SELECT state, profile_id, preview, observed_at FROM import WHERE workspace_id = $1 AND id = $2 FOR UPDATE", [
    scope.workspaceId,
    importId,
  ]);
  const row = rows[0];
  return row === undefined
    ? null
    : {
        state: row.state,
        profileId: row.profile_id,
        preview: row.preview === null ? null : importPreviewSchema.parse(row.preview),
        observedAt: row.observed_at,
      };
}

export async function saveReceived(client: pg.ClientBase, scope: OwnerScope, importId: string): Promise<number> {
  // Which bytes these are, whatever order the files came in (threats J4).
  const { rowCount } = await client.query(
    `UPDATE import SET state = 'received', updated_at = now(), progress_total = files.bytes, content_digest = files.digest
     FROM (SELECT sum(size_bytes)::bigint AS bytes, sha256(string_agg(sha256, ''::bytea ORDER BY sha256)) AS digest
           FROM import_file WHERE workspace_id = $1 AND import_id = $2 HAVING count(*) > 0) files
     WHERE workspace_id = $1 AND id = $2 AND state = 'receiving'`,
    [scope.workspaceId, importId],
  );
  return rowCount ?? 0;
}

export async function saveConfirmed(
  client: pg.ClientBase,
  scope: OwnerScope,
  importId: string,
  confirmed: { profileId: string; observedAt: Date; answers: object },
): Promise<void> {
  await client.query(
    `UPDATE import SET state = 'confirmed', confirmed_at = now(), updated_at = now(), profile_id = $3, observed_at = $4,
       answers = $5::jsonb, attempt = 0
     WHERE workspace_id = $1 AND id = $2`,
    [scope.workspaceId, importId, confirmed.profileId, confirmed.observedAt, JSON.stringify(confirmed.answers)],
  );
}

/** The import that holds the same bytes as this one already, in the same profile. */
export async function findSameContent(
  scope: OwnerScope,
  importId: string,
  profileId: string,
): Promise<{ id: string; at: string } | null> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string; at: Date }>(
      `SELECT o.id, coalesce(o.published_at, o.confirmed_at, o.created_at) AS at
       FROM import i JOIN import o ON o.workspace_id = i.workspace_id AND o.content_digest = i.content_digest AND o.id <> i.id
       WHERE i.workspace_id = $1 AND i.id = $2 AND o.profile_id = $3 AND o.state IN ('confirmed', 'publishing', 'published')`,
      [scope.workspaceId, importId, profileId],
    );
    const row = rows[0];
    return row ? { id: row.id, at: row.at.toISOString() } : null;
  });
}

/** People on the newest complete list before a moment; null when there is none. */
export async function findPreviousListed(
  client: pg.ClientBase,
  where: { workspaceId: string; profileId: string; side: string; before: Date },
): Promise<number | null> {
  const { rows } = await client.query<{ listed: number }>(
    `SELECT listed FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = $3::side
       AND completeness = 'complete' AND observed_at <= $4 ORDER BY observed_at DESC, list_digest DESC LIMIT 1`,
    [where.workspaceId, where.profileId, where.side, where.before],
  );
  return rows[0]?.listed ?? null;
}

const profileRow = z.object({ id: z.string(), platform: z.enum(platforms), handle: z.string() });
export type ImportProfile = { id: string; platform: Platform; handle: string };

export async function findProfileBy(
  client: pg.ClientBase,
  workspaceId: string,
  by: { id: string } | { platform: Platform; handle: string },
): Promise<ImportProfile | null> {
  const { rows } =
    "id" in by
      ? await client.query("SELECT id, platform, handle FROM profile WHERE workspace_id = $1 AND id = $2", [
          workspaceId,
          by.id,
        ])
      : await client.query(
          "SELECT id, platform, handle FROM profile WHERE workspace_id = $1 AND platform = $2::platform AND handle = $3",
          [workspaceId, by.platform, by.handle],
        );
  const found = profileRow.safeParse(rows[0]);
  return found.success ? found.data : null;
}

/** Finds the profile or makes it; two requests that race make one. */
export async function ensureProfile(
  client: pg.ClientBase,
  workspaceId: string,
  profile: { platform: Platform; handle: string },
): Promise<ImportProfile> {
  await client.query(
    `INSERT INTO profile (workspace_id, platform, handle) VALUES ($1, $2::platform, $3)
     ON CONFLICT (workspace_id, platform, handle) DO NOTHING`,
    [workspaceId, profile.platform, profile.handle],
  );
  const found = await findProfileBy(client, workspaceId, profile);
  if (!found) throw new Error("the profile was neither made nor found");
  return found;
}

/** Imports of a profile that still need staged rows or files, locked, with the keys of those files. */
export async function findUnfinishedImports(
  client: pg.ClientBase,
  workspaceId: string,
  profileId: string,
): Promise<{ importId: string; storageKeys: string[] }[]> {
  const { rows } = await client.query<{ id: string; storage_keys: string[] }>(
    `SELECT i.id, ARRAY(SELECT f.storage_key FROM import_file f
         WHERE f.workspace_id = $1 AND f.import_id = i.id AND f.storage_key IS NOT NULL) AS storage_keys
     FROM import i WHERE i.workspace_id = $1 AND i.profile_id = $2
       AND i.state IN ('receiving', 'received', 'staging', 'previewed', 'confirmed', 'publishing') FOR UPDATE`,
    [workspaceId, profileId],
  );
  return rows.map((row) => ({ importId: row.id, storageKeys: row.storage_keys }));
}

/** Keys of the files whose bytes are still kept; the rows forget them. */
export async function forgetBytes(client: pg.ClientBase, workspaceId: string, importId: string): Promise<string[]> {
  const { rows } = await client.query<{ storage_key: string }>(
    `WITH kept AS (SELECT id, storage_key FROM import_file WHERE workspace_id = $1 AND import_id = $2 AND storage_key IS NOT NULL)
     UPDATE import_file f SET storage_key = NULL FROM kept WHERE f.workspace_id = $1 AND f.id = kept.id
     RETURNING kept.storage_key`,
    [workspaceId, importId],
  );
  return rows.map((row) => row.storage_key);
}

export async function saveCancelled(client: pg.ClientBase, workspaceId: string, importId: string): Promise<void> {
  await client.query("DELETE FROM flagged_row WHERE workspace_id = $1 AND import_id = $2", [workspaceId, importId]);
  // The fence is raised: a worker that is still busy with it comes too late.
  await client.query(
    "UPDATE import SET state = 'cancelled', fence = fence + 1, updated_at = now() WHERE workspace_id = $1 AND id = $2",
    [workspaceId, importId],
  );
}

export async function findFlaggedRows(scope: OwnerScope, importId: string) {
  return withTenant(scope, (tx) =>
    tx.flaggedRow.findMany({
      where: { workspaceId: scope.workspaceId, importId },
      select: { file: true, member: true, place: true, reason: true, found: true },
      orderBy: { seq: "asc" },
    }),
  );
}
