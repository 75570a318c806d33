import type pg from "pg";
import { PgBoss } from "pg-boss";
import { APP_ROLE, WORKER_ROLE } from "./roles.ts";

export const QUEUE_SCHEMA = "pgboss";

/** Makes or upgrades the tables of the job queue as their owner; at run time nobody changes them. */
export async function ensureQueueSchema(owner: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  // Reported by start() as well.
  boss.on("error", () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  const roles = `${APP_ROLE}, ${WORKER_ROLE}`;
  await owner.query(`grant usage on schema ${QUEUE_SCHEMA} to ${roles}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${roles}`);
  await owner.query(`grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${roles}`);
}
