import "server-only";
import type pg from "pg";
import type { Job } from "pg-boss";
import { z } from "zod";
import { demoQueue } from "#lib/jobs/demo-queue.ts";
import { queueSchema } from "#lib/jobs/import-queue.ts";
import { inTransaction, queue } from "#lib/jobs/queue.ts";

/** Checked again when the job runs, against the database (threats T4). */
const demoJobData = z.strictObject({ workspaceId: z.uuid() });

/** Puts the filling of a workspace with sample data in line, in the transaction of `client`. */
export async function enqueueDemo(client: pg.ClientBase, workspaceId: string): Promise<void> {
  const data: z.infer<typeof demoJobData> = { workspaceId };
  await (await queue()).send(demoQueue, data, { group: { id: workspaceId }, db: inTransaction(client) });
}

export async function workDemos(work: (workspaceId: string) => Promise<void>): Promise<void> {
  await (await queue()).work(
    demoQueue,
    { batchSize: 1, groupConcurrency: 1, pollingIntervalSeconds: 1 },
    async (jobs: Job<unknown>[]) => {
      for (const job of jobs) await work(demoJobData.parse(job.data).workspaceId);
    },
  );
}

/** Whether sample data are being put into the workspace, or soon will be. */
export async function isDemoInLine(client: pg.ClientBase, workspaceId: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM ${queueSchema}.job WHERE name = $1 AND state IN ('created', 'retry', 'active')
       AND data ->> 'workspaceId' = $2 LIMIT 1`,
    [demoQueue, workspaceId],
  );
  return rows.length > 0;
}
