import "server-only";
import { randomUUID } from "node:crypto";
import { claimImport, findStoredFiles, forgetBytesOf, saveAttemptFailed, saveProgress } from "#lib/db/import-claims.ts";
import { env, requireEnv } from "#lib/env.ts";
import type { ImportJobData } from "#lib/jobs/queue.ts";
import { type ImportJobDeps, StaleFence } from "#lib/services/import/import-job.ts";
import { publishImport } from "#lib/services/import/publish-import.ts";
import { stageImport } from "#lib/services/import/stage-import.ts";
import { deleteUpload, uploadPath } from "#lib/storage/uploads.ts";

/** An error of ours ends the import after this many attempts (threats J5). */
const attemptsMax = 3;
const progressEveryMs = 500;

export type RunReport = {
  outcome: "previewed" | "published" | "refused" | "failed" | "nothing-to-do";
  reference?: string;
};

/**
 * Does the next step of an import: stages what was received, or publishes what was confirmed. The caller holds the
 * import's lock. Throws when the step failed and shall be tried again.
 */
export async function runImport(data: ImportJobData, now: Date, stop: AbortSignal): Promise<RunReport> {
  const claim = await claimImport(data);
  if (!claim) return { outcome: "nothing-to-do" };
  const job = { ...data, fence: claim.fence };
  const deps: ImportJobDeps = {
    files: (await findStoredFiles(data)).map((file) => ({ ...file, filePath: uploadPath(file.storageKey) })),
    now,
    signal: AbortSignal.any([stop, AbortSignal.timeout(env().limits.importMinutes * 60_000)]),
    limits: env().limits,
    secret: requireEnv("secret"),
    onProgress: throttled((done, total) => saveProgress(job, done, total)),
  };
  try {
    const outcome = await (claim.step === "stage" ? stageImport(job, deps) : publishImport(job, deps));
    if (outcome !== "previewed") await deleteBytes(data);
    return { outcome };
  } catch (error) {
    if (error instanceof StaleFence || stop.aborted) return { outcome: "nothing-to-do" };
    const reference = randomUUID();
    const failed = await saveAttemptFailed(job, { code: "E-INT", facts: { reference } }, attemptsMax);
    if (!failed) throw error;
    await deleteBytes(data);
    throw new ImportFailed(reference, { cause: error });
  }
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

async function deleteBytes(data: ImportJobData): Promise<void> {
  for (const storageKey of await forgetBytesOf(data)) await deleteUpload(storageKey);
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
