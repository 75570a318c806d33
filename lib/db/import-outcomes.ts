import "server-only";
import type pg from "pg";
import { type ImportJob, StaleFence, updateFenced } from "#lib/db/import-fence.ts";
import type { Platform } from "#lib/engagement/types.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { FlaggedRow } from "#lib/importers/types.ts";
import type { ImportPreview } from "#lib/reports/import-view.ts";

/** States in which a worker may be reading the files. */
const reading = ["received", "staging", "confirmed", "publishing"] as const;

export async function findImportProfile(
  client: pg.ClientBase,
  job: ImportJob,
): Promise<{ platform: Platform; handle: string } | null> {
  const { rows } = await client.query<{ platform: Platform; handle: string }>(
    `SELECT p.platform, p.handle FROM import i
     JOIN profile p ON p.workspace_id = i.workspace_id AND p.id = i.profile_id
     WHERE i.workspace_id = $1 AND i.id = $2`,
    [job.workspaceId, job.importId],
  );
  return rows[0] ?? null;
}

export async function saveRefusal(client: pg.ClientBase, job: ImportJob, problem: Problem): Promise<void> {
  await updateFenced(client, job, reading, "state = 'refused', problems = $5::jsonb", [JSON.stringify([problem])]);
}

export type StagedOutcome = {
  preview: ImportPreview;
  problems: Problem[];
  accounting: { rows: number; stored: number; merged: number; flagged: number };
  stagedRows: number;
  readerVersion: string;
};

export async function savePreview(client: pg.ClientBase, job: ImportJob, outcome: StagedOutcome): Promise<void> {
  await updateFenced(
    client,
    job,
    ["received", "staging"],
    `state = 'previewed', ${outcomeColumns}`,
    outcomeValues(outcome),
  );
}

/** The same for an import that was confirmed already and had to be staged again. */
export async function saveStagedAgain(client: pg.ClientBase, job: ImportJob, outcome: StagedOutcome): Promise<void> {
  await updateFenced(client, job, ["confirmed", "publishing"], outcomeColumns, outcomeValues(outcome));
}

const outcomeColumns = `preview = $5::jsonb, problems = $6::jsonb, rows = $7, stored = $8, merged = $9, flagged = $10,
  staged_rows = $11, reader_version = $12`;

function outcomeValues({ preview, problems, accounting, stagedRows, readerVersion }: StagedOutcome): unknown[] {
  const { rows, stored, merged, flagged } = accounting;
  return [JSON.stringify(preview), JSON.stringify(problems), rows, stored, merged, flagged, stagedRows, readerVersion];
}

export async function saveFlags(
  client: pg.ClientBase,
  job: ImportJob,
  flags: (FlaggedRow & { file: string; member: string | null })[],
): Promise<void> {
  await client.query("DELETE FROM flagged_row WHERE workspace_id = $1 AND import_id = $2", [
    job.workspaceId,
    job.importId,
  ]);
  // Few and small: a multi-row insert of arrays, since COPY is refused on tables with row-level security.
  await client.query(
    `INSERT INTO flagged_row (workspace_id, import_id, seq, file, member, place, reason, found)
     SELECT $1, $2, seq, file, member, place, reason, found
     FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       WITH ORDINALITY AS flag (file, member, place, reason, found, seq)`,
    [
      job.workspaceId,
      job.importId,
      flags.map((flag) => flag.file),
      flags.map((flag) => flag.member),
      flags.map((flag) => flag.place),
      flags.map((flag) => flag.reason),
      flags.map((flag) => flag.found),
    ],
  );
}

export type ImportToPublish = { profileId: string; observedAt: Date; preview: unknown; stagedRows: number };

/** Locks the import for publishing; throws StaleFence when it is not this job's any more. */
export async function lockImportToPublish(client: pg.ClientBase, job: ImportJob): Promise<ImportToPublish> {
  const { rows } = await client.query<{
    profile_id: string | null;
    observed_at: Date | null;
    preview: unknown;
    staged_rows: number | null;
  }>(
    `SELECT profile_id, observed_at, preview, staged_rows FROM import
     WHERE workspace_id = $1 AND id = $2 AND fence = $3 AND state IN ('confirmed', 'publishing') FOR UPDATE`,
    [job.workspaceId, job.importId, job.fence],
  );
  const row = rows[0];
  if (!row) throw new StaleFence();
  if (row.profile_id === null || row.observed_at === null || row.staged_rows === null) {
    throw new Error("an import was confirmed without profile, date or preview");
  }
  return {
    profileId: row.profile_id,
    observedAt: row.observed_at,
    preview: row.preview,
    stagedRows: row.staged_rows,
  };
}

export async function savePublished(client: pg.ClientBase, job: ImportJob, preview: ImportPreview): Promise<void> {
  await updateFenced(
    client,
    job,
    ["confirmed", "publishing"],
    "state = 'published', published_at = now(), preview = $5::jsonb, progress_done = progress_total",
    [JSON.stringify(preview)],
  );
}
