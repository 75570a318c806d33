import "server-only";
import type pg from "pg";
import type { Job } from "pg-boss";
import { z } from "zod";
import { mailQueue } from "#lib/jobs/mail-queue.ts";
import { inTransaction, queue } from "#lib/jobs/queue.ts";

const workspaceId = z.uuid();

/** Checked again when the job runs, against the database (threats T4). No address is in it (threats L1). */
const mailJobData = z.discriminatedUnion("kind", [
  /** Asks somebody whether they want a report. */
  z.strictObject({ kind: z.literal("invitation"), workspaceId, subscriberId: z.uuid() }),
  /** Sends an issue to all who want it. */
  z.strictObject({ kind: z.literal("issue"), workspaceId, reportId: z.uuid(), number: z.number().int().positive() }),
]);
export type MailJobData = z.infer<typeof mailJobData>;

/** Puts a mail in line, in the transaction of `client`. */
export async function enqueueMail(client: pg.ClientBase, data: MailJobData): Promise<void> {
  await (await queue()).send(mailQueue, data, { group: { id: data.workspaceId }, db: inTransaction(client) });
}

/** Sends until stopQueue(): of a workspace one job at a time, so that one who writes to many holds up nobody else. */
export async function workMails(work: (jobId: string, data: MailJobData) => Promise<void>): Promise<void> {
  await (await queue()).work(
    mailQueue,
    { batchSize: 1, localConcurrency: 2, groupConcurrency: 1, pollingIntervalSeconds: 1 },
    async (jobs: Job<unknown>[]) => {
      for (const job of jobs) await work(job.id, mailJobData.parse(job.data));
    },
  );
}
