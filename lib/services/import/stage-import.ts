import "server-only";
import type pg from "pg";
import { type OpenedExport, openExport } from "#lib/archives/open-export.ts";
import { findImportProfile, saveFlags, savePreview, saveRefusal } from "#lib/db/import-outcomes.ts";
import { clearStaging, countMerged, totalStaged } from "#lib/db/staging.ts";
import { withWorkerTenant, workerPool } from "#lib/db/worker-client.ts";
import { formatId } from "#lib/importers/format-id.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import type { FlagReason } from "#lib/importers/types.ts";
import { accountFor, buildPreview, flaggedWarning } from "#lib/reports/build-preview.ts";
import type { ImportEntry, ImportPreview } from "#lib/reports/import-view.ts";
import type { ImportJob, ImportJobDeps } from "#lib/services/import/import-job.ts";
import { type ReadExport, readExport } from "#lib/services/import/read-export.ts";

/** Recognises and reads the files, stages their rows and keeps what was found as the preview. Books nothing. */
export async function stageImport(job: ImportJob, deps: ImportJobDeps): Promise<"previewed" | "refused"> {
  try {
    const staged = await stageRows(job, deps);
    await withWorkerTenant(job.workspaceId, async (client) => {
      await saveFlags(client, job, staged.flags);
      await savePreview(client, job, staged);
    });
    return "previewed";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseImport(job, error.problem);
    return "refused";
  }
}

export async function refuseImport(job: ImportJob, problem: Problem): Promise<void> {
  await withWorkerTenant(job.workspaceId, async (client) => {
    await clearStaging(client, job);
    await saveRefusal(client, job, problem);
  });
}

export type StagedRows = {
  preview: ImportPreview;
  problems: Problem[];
  accounting: { rows: number; stored: number; merged: number; flagged: number };
  stagedRows: number;
  flags: ReadExport["flags"];
  readerVersion: string;
};

/** Reads the files into the staging tables, from nothing, and counts what is there. */
export async function stageRows(job: ImportJob, deps: ImportJobDeps): Promise<StagedRows> {
  const profile = await withWorkerTenant(job.workspaceId, (client) => findImportProfile(client, job));
  const context = { now: deps.now, profile, limits: deps.limits };
  const opened = await openExport(deps.files, deps.limits, context);
  // Staging commits as it goes: until the import is published its rows mean nothing to anybody.
  const client = await workerPool().connect();
  try {
    await clearStaging(client, job);
    const read = await readExport(client, job, opened, context, deps);
    return await countRows(client, job, opened, read);
  } finally {
    client.release();
    await opened.close();
  }
}

async function countRows(
  client: pg.ClientBase,
  job: ImportJob,
  opened: OpenedExport,
  read: ReadExport,
): Promise<StagedRows> {
  const merged = await countMerged(client, job);
  const entries = read.tallies.map(({ member, facts, flagged }, memberNo): ImportEntry => {
    const duplicates = merged.get(memberNo) ?? 0;
    return {
      file: member.file,
      member: member.member,
      format: formatId(member.format),
      evidence: opened.importer.evidence(member.format),
      rows: facts + flagged,
      usable: facts - duplicates,
      merged: duplicates,
      flagged,
    };
  });
  const accounting = accountFor(entries);
  if (accounting.stored === 0) throw new Refusal(nothingUsable(entries, read));
  const preview = buildPreview(entries, opened.ignored, await totalStaged(client, job), read.conclusion);
  const flagged = flaggedWarning(accounting);
  return {
    preview,
    problems: [...(flagged ? [flagged] : []), ...opened.warnings, ...read.conclusion.warnings],
    accounting,
    stagedRows: read.stagedRows,
    flags: read.flags,
    readerVersion: `${opened.importer.id} 1`,
  };
}

/** Zero usable rows is a refusal, never a list of nobody (threats G3). */
function nothingUsable(entries: ImportEntry[], read: ReadExport): Problem {
  const [first] = entries;
  const rows = entries.reduce((sum, entry) => sum + entry.rows, 0);
  const file = first ? { file: first.file } : {};
  if (rows === 0) return { code: "E-EMPTY", detail: "no-rows", ...file };
  const reasons = new Map<FlagReason, number>();
  for (const flag of read.flags) reasons.set(flag.reason, (reasons.get(flag.reason) ?? 0) + 1);
  const [reason, times] = [...reasons].sort((a, b) => b[1] - a[1])[0] ?? ["not-a-record", rows];
  return { code: "E-NOROWS", count: rows, facts: { reason, times }, ...file };
}
