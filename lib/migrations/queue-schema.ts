import type pg from "pg";
import { PgBoss } from "pg-boss";
import { demoQueue, demoQueueOptions } from "#lib/jobs/demo-queue.ts";
import { importQueue, importQueueOptions, queueSchema } from "#lib/jobs/import-queue.ts";
import { mailQueue, mailQueueOptions } from "#lib/jobs/mail-queue.ts";
import { reportQueue, reportQueueOptions } from "#lib/jobs/report-queue.ts";
import { APP_ROLE, WORKER_ROLE } from "./roles.ts";

/** Makes or upgrades the tables of the job queue as their owner; at run time nobody changes them. */
export async function ensureQueueSchema(owner: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    max: 2,
    supervise: false,
    schedule: false,
  });
  // Reported by start() as well.
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(importQueue, importQueueOptions);
  await boss.createQueue(demoQueue, demoQueueOptions);
  await boss.createQueue(reportQueue, reportQueueOptions);
  await boss.createQueue(mailQueue, mailQueueOptions);
  await boss.stop({ graceful: false });
  const roles = `${APP_ROLE}, ${WORKER_ROLE}`;
  await owner.query(`grant usage on schema ${queueSchema} to ${roles}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${queueSchema} to ${roles}`);
  await owner.query(`grant usage on all sequences in schema ${queueSchema} to ${roles}`);
}
