import "server-only";
import { withImportLock } from "#lib/db/import-lock.ts";
import { workerPool } from "#lib/db/worker-client.ts";
import { findRunningJobs, giveBack } from "#lib/jobs/queue.ts";

/** Gives back the jobs of workers that died: those that are said to be running while nobody holds their import (threats J1). */
export async function recoverJobs(): Promise<number> {
  const client = await workerPool().connect();
  let recovered = 0;
  try {
    for (const job of await findRunningJobs(client)) {
      const isOrphan = await withImportLock(job.importId, () => giveBack(job.id));
      if (isOrphan) recovered += 1;
    }
  } finally {
    client.release();
  }
  return recovered;
}
