import "server-only";
import type pg from "pg";
import { type Db, type Job, PgBoss } from "pg-boss";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { importQueue, queueSchema } from "#lib/jobs/import-queue.ts";
import { mailQueue } from "#lib/jobs/mail-queue.ts";
import { reportQueue } from "#lib/jobs/report-queue.ts";

/** What a job carries; checked again when it runs, against the database (threats T4). */
const importJobData = z.strictObject({ workspaceId: z.uuid(), importId: z.uuid() });
export type ImportJobData = z.infer<typeof importJobData>;

let boss: Promise<PgBoss> | null = null;

/** The queue as a runtime role: its tables were made by the migrations, and nothing here changes them. */
export function queue(): Promise<PgBoss> {
  boss ??= start();
  return boss;
}

async function start(): Promise<PgBoss> {
  const connectionString = env().workerDatabaseUrl ?? env().appDatabaseUrl;
  if (connectionString === null) throw new Error("the database was not connected");
  const isWorker = env().workerDatabaseUrl !== null;
  const started = new PgBoss({
    connectionString,
    schema: queueSchema,
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    // Whoever works watches the heartbeats; the pages only put jobs in.
    supervise: isWorker,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 15,
  });
  // A lost connection is made anew at the next query; without a listener it would end the process.
  started.on("error", () => undefined);
  await started.start();
  return started;
}

/** Puts an import in line, in the transaction of `client`: either both happen or neither (threats J1). */
export async function enqueueImport(client: pg.ClientBase, data: ImportJobData, afterSeconds = 0): Promise<void> {
  await (await queue()).send(importQueue, data, {
    startAfter: afterSeconds,
    group: { id: data.workspaceId },
    db: inTransaction(client),
  });
}

/** Lets the queue write in the transaction of `client`. */
export function inTransaction(client: pg.ClientBase): Db {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const { rows } = await client.query(text, values);
      return { rows };
    },
  };
}

/**
 * Works imports until stopQueue(): two at once, so that a long one holds up nobody else, and of a workspace one at a
 * time (threats J6). A job that throws is tried again by the queue.
 */
export async function workImports(work: (data: ImportJobData) => Promise<void>): Promise<void> {
  await (await queue()).work(
    importQueue,
    { batchSize: 1, localConcurrency: 2, groupConcurrency: 1, pollingIntervalSeconds: 0.5 },
    async (jobs: Job<unknown>[]) => {
      for (const job of jobs) await work(importJobData.parse(job.data));
    },
  );
}

/** Queues whose workers hold a lock while they work, so that a job that nobody holds is known for one of a dead worker. */
const lockedQueues = [importQueue, reportQueue, mailQueue];

/** Jobs that are said to be running for longer than the moment it takes to lock them; `lock` is what their worker holds. */
export async function findRunningJobs(client: pg.ClientBase): Promise<{ queue: string; id: string; lock: string }[]> {
  const { rows } = await client.query<{ queue: string; id: string; lock: string }>(
    `SELECT name AS queue, id, coalesce(data ->> 'importId', id::text) AS lock FROM ${queueSchema}.job
     WHERE name = ANY ($1) AND state = 'active' AND started_on < now() - interval '2 seconds'`,
    [lockedQueues],
  );
  return rows;
}

/** Gives a job back whose worker is gone; it is in line again at once. */
export async function giveBack(job: { queue: string; id: string }): Promise<void> {
  await (await queue()).fail(job.queue, job.id, { reason: "its worker is gone" });
}

/** Stops taking jobs, waits for the running one up to `patienceMs`, and closes the connections. */
export async function stopQueue(patienceMs: number): Promise<void> {
  const started = boss;
  boss = null;
  await (await started)?.stop({ graceful: patienceMs > 0, timeout: patienceMs });
}
