import "server-only";
import pg from "pg";
import { env } from "#lib/env.ts";
import { isUuid } from "#lib/scope.ts";

let pool: pg.Pool | null = null;

/**
 * Connections for long writes, bound by row-level security: as the worker's role, which has the staging tables
 * besides, or in the web process as the pages' role, which has not.
 */
export function workerPool(): pg.Pool {
  if (pool) return pool;
  const url = env().workerDatabaseUrl ?? env().appDatabaseUrl;
  if (!url) throw new Error("RAPPORT_WORKER_DATABASE_URL is not set: the database was not connected");
  pool = new pg.Pool({
    connectionString: url,
    max: 6,
    connectionTimeoutMillis: 10_000,
    // A process that was stopped in the middle of a transaction would keep its locks for as long as it sleeps (threats J2).
    idle_in_transaction_session_timeout: 30_000,
    application_name: "rapport-worker",
  });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

export async function endWorkerPool(): Promise<void> {
  const open = pool;
  pool = null;
  await open?.end();
}

/** One transaction under a tenant on a connection of its own; rolled back when `work` throws. */
export async function withWorkerTenant<T>(
  workspaceId: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  if (!isUuid(workspaceId)) throw new Error("a tenant is named by a UUID in lower case");
  const client = await workerPool().connect();
  let broken: Error | undefined;
  // A connection that the server ends between two queries fails the next one; without a listener it ends the process.
  const noteEnd = (error: Error) => {
    broken = error;
  };
  client.on("error", noteEnd);
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.tenant = '${workspaceId}'`);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off("error", noteEnd);
    client.release(broken);
  }
}
