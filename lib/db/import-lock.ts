import "server-only";
import pg from "pg";
import { env } from "#lib/env.ts";

/**
 * Holds an import for this process while `work` runs, on a connection of its own: when the process dies, the server
 * lets go of the lock at once and another worker can go on. False = somebody else holds it.
 */
export async function withImportLock(importId: string, work: () => Promise<void>): Promise<boolean> {
  const url = env().workerDatabaseUrl;
  if (url === null) throw new Error("only a worker runs imports");
  const client = new pg.Client({ connectionString: url, application_name: "rapport-import-lock" });
  // Losing the connection is losing the lock; the fence in the publishing transaction then decides.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS held",
      [importId],
    );
    if (rows[0]?.held !== true) return false;
    await work();
    return true;
  } finally {
    await client.end();
  }
}
