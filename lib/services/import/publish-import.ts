import "server-only";
import type pg from "pg";
import { insertSnapshot, type ProfileRef } from "#lib/db/follow-chain.ts";
import {
  gatherList,
  insertCoverage,
  insertDays,
  insertHandles,
  insertPeople,
  insertPosts,
  insertTraits,
  lockProfile,
} from "#lib/db/import-facts.ts";
import {
  type ImportToPublish,
  lockImportToPublish,
  saveFlags,
  savePublished,
  saveStagedAgain,
} from "#lib/db/import-outcomes.ts";
import { mergeInteractions } from "#lib/db/interaction-facts.ts";
import { recomputeTouched } from "#lib/db/model/recompute-touched.ts";
import { beginTouching, touchList } from "#lib/db/model/touched.ts";
import { clearStaging, countStaged } from "#lib/db/staging.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { Refusal } from "#lib/importers/problem.ts";
import { importPreviewSchema } from "#lib/reports/import-preview.ts";
import type { ImportJob, ImportJobDeps } from "#lib/services/import/import-job.ts";
import { refuseImport, stageRows } from "#lib/services/import/stage-import.ts";
import { renewReports } from "#lib/services/reports/renew-reports.ts";

/**
 * Books a confirmed import: everything in one transaction that is checked against the fence, so that it happens
 * whole, once, or not at all (threats G1, J1, J2).
 */
export async function publishImport(job: ImportJob, deps: ImportJobDeps): Promise<"published" | "refused"> {
  try {
    if (!(await isStaged(job))) await stageAgain(job, deps);
    deps.signal.throwIfAborted();
    await withWorkerTenant(job.workspaceId, async (client) => {
      const booked = await lockImportToPublish(client, job);
      await bookFacts(client, job, booked);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseImport(job, error.problem);
    return "refused";
  }
  await withWorkerTenant(job.workspaceId, (client) => clearStaging(client, job));
  return "published";
}

async function isStaged(job: ImportJob): Promise<boolean> {
  return withWorkerTenant(job.workspaceId, async (client) => {
    const { stagedRows } = await lockImportToPublish(client, job);
    return (await countStaged(client, job)) === stagedRows;
  });
}

/** The server crashed between preview and publication and the unlogged staging tables were emptied. */
async function stageAgain(job: ImportJob, deps: ImportJobDeps): Promise<void> {
  const staged = await stageRows(job, deps);
  await withWorkerTenant(job.workspaceId, async (client) => {
    await saveFlags(client, job, staged.flags);
    await saveStagedAgain(client, job, staged);
  });
}

async function bookFacts(client: pg.ClientBase, job: ImportJob, booked: ImportToPublish): Promise<void> {
  const profile: ProfileRef = { workspaceId: job.workspaceId, profileId: booked.profileId };
  const preview = importPreviewSchema.parse(booked.preview);
  await lockProfile(client, profile);
  const touched = await beginTouching(client, profile);
  await insertPeople(client, profile, job.importId);
  await insertHandles(client, profile, job.importId, booked.observedAt);
  for (const list of preview.lists) {
    touchList(touched, booked.observedAt);
    await gatherList(client, profile, job.importId, list.side);
    const difference = await insertSnapshot(client, profile, {
      importId: job.importId,
      side: list.side,
      observedAt: booked.observedAt,
      completeness: list.completeness,
      platformCount: list.platformCount,
    });
    list.joined = difference.joined;
    list.left = difference.left;
  }
  await insertCoverage(client, profile, job.importId, booked.observedAt);
  await mergeInteractions(client, profile, job.importId);
  await insertPosts(client, profile, job.importId, booked.observedAt);
  await insertDays(client, profile, job.importId, booked.observedAt);
  await insertTraits(client, profile, job.importId, booked.observedAt);
  await recomputeTouched(client, profile, touched);
  await savePublished(client, job, preview);
  await renewReports(client, profile, "import");
}
