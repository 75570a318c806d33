import "server-only";
import { randomUUID } from "node:crypto";
import { isConnectionLoss } from "#lib/db/connection-loss.ts";
import {
  claimImport,
  clearEndedImport,
  findStoredFiles,
  saveAttemptFailed,
  saveProgress,
} from "#lib/db/import-claims.ts";
import { env, requireEnv } from "#lib/env.ts";
import type { ImportJobData } from "#lib/jobs/queue.ts";
import { type ImportJob, type ImportJobDeps, StaleFence } from "#lib/services/import/import-job.ts";
import { publishImport } from "#lib/services/import/publish-import.ts";
import { stageImport } from "#lib/services/import/stage-import.ts";
import { deleteUploads, uploadPath } from "#lib/storage/uploads.ts";

/** An error of ours ends the import after this many attempts (threats J5). */
const attemptsMax = 3;
/** So often may its worker die on it: more than bad luck brings, and few enough that the line moves on. */
const claimsMax = 60;
const progressEveryMs = 500;

export type RunOutcome = "previewed" | "published" | "refused" | "nothing-to-do";

/**
 * Does the next step of an import: stages what was received, or publishes what was confirmed. The caller holds the
 * import's lock. Throws when the step was not done and shall be tried again.
 */
export async function runImport(data: ImportJobData, now: Date, stop: AbortSignal): Promise<RunOutcome> {
  const claim = await claimImport(data);
  const outcome = claim ? await runStep(data, claim, now, stop) : "nothing-to-do";
  if (outcome !== "previewed") await deleteUploads(await clearEndedImport(data));
  return outcome;
}

async function runStep(
  data: ImportJobData,
  claim: { fence: number; step: "stage" | "publish" },
  now: Date,
  stop: AbortSignal,
): Promise<RunOutcome> {
  const job: ImportJob = { ...data, fence: claim.fence };
  if (job.fence > claimsMax) throw await countFailure(job, 1, new Error("its workers died of it"));
  const lost = new AbortController();
  const tooLong = AbortSignal.timeout(env().limits.importMinutes * 60_000);
  const deps: ImportJobDeps = {
    files: (await findStoredFiles(data)).map((file) => ({ ...file, filePath: uploadPath(file.storageKey) })),
    now,
    signal: AbortSignal.any([stop, lost.signal, tooLong]),
    limits: env().limits,
    secret: requireEnv("secret"),
    onProgress: throttled(async (done, total) => {
      if (!(await saveProgress(job, done, total))) lost.abort();
    }),
  };
  try {
    return await (claim.step === "stage" ? stageImport(job, deps) : publishImport(job, deps));
  } catch (error) {
    if (error instanceof StaleFence || lost.signal.aborted) return "nothing-to-do";
    // Neither an end of this process nor one of the database says anything about the file.
    if (stop.aborted || isConnectionLoss(error)) throw error;
    // What took too long would do so again, and others wait.
    throw await countFailure(job, tooLong.aborted ? 1 : attemptsMax, error);
  }
}

/** Counts a failed attempt. Answers what to throw: the cause, to be tried again, or that this was the last attempt. */
async function countFailure(job: ImportJob, attempts: number, cause: unknown): Promise<unknown> {
  const reference = randomUUID();
  const failed = await saveAttemptFailed(job, { code: "E-INT", facts: { reference } }, attempts);
  if (!failed) return cause;
  await deleteUploads(await clearEndedImport(job));
  return new ImportFailed(reference, { cause });
}

/** The import has ended as failed; the reference is what its owner was told. */
export class ImportFailed extends Error {
  readonly reference: string;

  constructor(reference: string, options: { cause: unknown }) {
    super(`import failed, reference ${reference}`, options);
    this.name = "ImportFailed";
    this.reference = reference;
  }
}

/** Progress is told at most twice a second; a report that cannot be written is no reason to stop. */
function throttled(report: (done: number, total: number) => Promise<void>): (done: number, total: number) => void {
  let last = 0;
  let isBusy = false;
  return (done, total) => {
    const at = performance.now();
    if (isBusy || at - last < progressEveryMs) return;
    last = at;
    isBusy = true;
    report(done, total)
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
      });
  };
}
