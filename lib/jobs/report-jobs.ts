import "server-only";
import type pg from "pg";
import type { Job } from "pg-boss";
import { z } from "zod";
import { queueSchema } from "#lib/jobs/import-queue.ts";
import { inTransaction, queue } from "#lib/jobs/queue.ts";
import { reportQueue } from "#lib/jobs/report-queue.ts";

const workspaceId = z.uuid();

/** What a job carries; checked again when it runs, against the database (threats T4). */
const reportJobData = z.discriminatedUnion("kind", [
  /** Composes and draws what a report would say now. */
  z.strictObject({ kind: z.literal("preview"), workspaceId, reportId: z.uuid() }),
  /** Publishes an issue; the job's id is the request that the issue is made by. */
  z.strictObject({ kind: z.literal("publish"), workspaceId, reportId: z.uuid() }),
  /** Publishes the issue whose time has come, unless somebody else did or the schedule was changed. */
  z.strictObject({ kind: z.literal("due"), workspaceId, reportId: z.uuid() }),
  /** Computes the live reports of a profile anew. */
  z.strictObject({ kind: z.literal("live"), workspaceId, profileId: z.uuid() }),
  /** Draws an issue again that another version of the drawing drew, or none yet. */
  z.strictObject({ kind: z.literal("redraw"), workspaceId, issueId: z.uuid() }),
]);
export type ReportJobData = z.infer<typeof reportJobData>;

/** Whoever looks at a preview waits for it; what renews itself can wait. */
const priorityOf: Record<ReportJobData["kind"], number> = { preview: 4, publish: 3, due: 2, live: 1, redraw: 0 };

/** Jobs of one key do the same. */
function keyOf(data: ReportJobData): string {
  switch (data.kind) {
    case "preview":
    case "publish":
    case "due":
      return `${data.kind} ${data.reportId}`;
    case "live":
      return `live ${data.profileId}`;
    case "redraw":
      return `redraw ${data.issueId}`;
  }
}

/** Puts a job in line, in the transaction of `client`: it runs when that is committed, or never. */
export async function enqueueReportJob(
  client: pg.ClientBase,
  data: ReportJobData,
  startAfter: Date | number = 0,
): Promise<void> {
  await (await queue()).send(reportQueue, data, {
    startAfter,
    singletonKey: keyOf(data),
    priority: priorityOf[data.kind],
    group: { id: data.workspaceId },
    db: inTransaction(client),
  });
}

/** Whether a job of the same kind for the same thing waits or runs. One that waits for a later time does not count. */
export async function isReportJobInLine(client: pg.ClientBase, data: ReportJobData): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM ${queueSchema}.job WHERE name = $1 AND singleton_key = $2
       AND (state = 'active' OR (state IN ('created', 'retry') AND start_after <= now() + interval '1 minute')) LIMIT 1`,
    [reportQueue, keyOf(data)],
  );
  return rows.length > 0;
}

/**
 * Takes along what waits for the same: whatever those jobs were asked for is committed, so the run that now begins sees
 * it. A constraint that kept equal jobs out of the line would lose what is changed between the taking of a job and the
 * commit of the change.
 */
export async function takeAlong(client: pg.ClientBase, jobId: string, data: ReportJobData): Promise<void> {
  await client.query(
    `DELETE FROM ${queueSchema}.job WHERE name = $1 AND singleton_key = $2 AND id <> $3
       AND state IN ('created', 'retry') AND start_after <= now()`,
    [reportQueue, keyOf(data), jobId],
  );
}

/** Works reports until stopQueue(): two at once, and of a workspace one at a time. A job that throws is tried again. */
export async function workReports(work: (jobId: string, data: ReportJobData) => Promise<void>): Promise<void> {
  await (await queue()).work(
    reportQueue,
    { batchSize: 1, localConcurrency: 2, groupConcurrency: 1, pollingIntervalSeconds: 0.5 },
    async (jobs: Job<unknown>[]) => {
      for (const job of jobs) await work(job.id, reportJobData.parse(job.data));
    },
  );
}
