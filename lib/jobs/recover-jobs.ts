import "server-only";
import { withJobLock } from "#lib/db/job-lock.ts";
import { workerPool } from "#lib/db/worker-client.ts";
import { findRunningJobs, giveBack } from "#lib/jobs/queue.ts";

/** Gives back the jobs of workers that died: those that are said to be running while nobody holds their lock (threats J1). */
export async function recoverJobs(): Promise<number> {
  const client = await workerPool().connect();
  let recovered = 0;
  try {
    for (const job of await findRunningJobs(client)) {
      const isOrphan = await withJobLock(job.lock, () => giveBack(job));
      if (isOrphan) recovered += 1;
    }
  } finally {
    client.release();
  }
  return recovered;
}
