import "server-only";
import type { ImportJob } from "#lib/db/import-fence.ts";
import { forgetBytes } from "#lib/db/imports.ts";
import { clearStaging } from "#lib/db/staging.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Problem } from "#lib/importers/problem.ts";

type ImportRef = { workspaceId: string; importId: string };

/** Takes an import over: whoever had it before finds the fence raised. Null = there is nothing to do (any more). */
export async function claimImport(ref: ImportRef): Promise<{ fence: number; step: "stage" | "publish" } | null> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    const { rows } = await client.query<{ fence: number; state: string }>(
      `UPDATE import SET fence = fence + 1, updated_at = now(),
         state = CASE WHEN state IN ('received', 'staging') THEN 'staging'::import_state ELSE 'publishing'::import_state END
       WHERE workspace_id = $1 AND id = $2 AND state IN ('received', 'staging', 'confirmed', 'publishing')
       RETURNING fence, state`,
      [ref.workspaceId, ref.importId],
    );
    const row = rows[0];
    return row ? { fence: row.fence, step: row.state === "staging" ? "stage" : "publish" } : null;
  });
}

export async function findStoredFiles(
  ref: ImportRef,
): Promise<{ name: string; path: string; sizeBytes: number; storageKey: string }[]> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    const { rows } = await client.query<{ name: string; path: string; size_bytes: string; storage_key: string }>(
      `SELECT name, path, size_bytes, storage_key FROM import_file
       WHERE workspace_id = $1 AND import_id = $2 AND storage_key IS NOT NULL ORDER BY path, sha256`,
      [ref.workspaceId, ref.importId],
    );
    return rows.map((row) => ({
      name: row.name,
      path: row.path,
      sizeBytes: Number(row.size_bytes),
      storageKey: row.storage_key,
    }));
  });
}

/** False = the import is not this job's any more: it was cancelled or taken over. */
export async function saveProgress(job: ImportJob, done: number, total: number): Promise<boolean> {
  return withWorkerTenant(job.workspaceId, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE import SET progress_done = $4, progress_total = $5, updated_at = now()
       WHERE workspace_id = $1 AND id = $2 AND fence = $3`,
      [job.workspaceId, job.importId, job.fence, Math.round(done), Math.round(total)],
    );
    return rowCount === 1;
  });
}

/** Counts an attempt that ended with an error of ours. True = it was the last one and the import has failed. */
export async function saveAttemptFailed(job: ImportJob, problem: Problem, attemptsMax: number): Promise<boolean> {
  return withWorkerTenant(job.workspaceId, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      `UPDATE import SET attempt = attempt + 1, updated_at = now(),
         state = CASE WHEN attempt + 1 >= $4 THEN 'failed'::import_state ELSE state END,
         problems = CASE WHEN attempt + 1 >= $4 THEN $5::jsonb ELSE problems END
       WHERE workspace_id = $1 AND id = $2 AND fence = $3 AND state IN ('staging', 'publishing') RETURNING state`,
      [job.workspaceId, job.importId, job.fence, attemptsMax, JSON.stringify([problem])],
    );
    return rows[0]?.state === "failed";
  });
}

/**
 * Clears away what an import needed and needs no more once it has ended or is gone: its staged rows, and the keys of
 * its files, which are returned for deletion. One whose files never came within a day has ended, too.
 */
export async function clearEndedImport(ref: ImportRef): Promise<string[]> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    await client.query(
      `UPDATE import SET state = 'cancelled', updated_at = now()
       WHERE workspace_id = $1 AND id = $2 AND state = 'receiving' AND created_at < now() - interval '1 day'`,
      [ref.workspaceId, ref.importId],
    );
    const { rowCount } = await client.query(
      `SELECT FROM import WHERE workspace_id = $1 AND id = $2
         AND state IN ('receiving', 'received', 'staging', 'previewed', 'confirmed', 'publishing')`,
      [ref.workspaceId, ref.importId],
    );
    if (rowCount !== 0) return [];
    await clearStaging(client, ref);
    return forgetBytes(client, ref.workspaceId, ref.importId);
  });
}

export async function isStoredUpload(workspaceId: string, storageKey: string): Promise<boolean> {
  return withWorkerTenant(workspaceId, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM import_file WHERE workspace_id = $1 AND storage_key = $2", [
      workspaceId,
      storageKey,
    ]);
    return (rowCount ?? 0) > 0;
  });
}
