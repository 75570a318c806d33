import "server-only";
import { workerPool } from "#lib/db/worker-client.ts";

/** Names and ids of all workspaces, for the operator's command line alone: it sees nothing in them yet. */
export async function findAllWorkspaces(): Promise<{ id: string; name: string }[]> {
  const client = await workerPool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL app.operator = 'on'");
    const { rows } = await client.query<{ id: string; name: string }>(
      "SELECT id, name FROM workspace ORDER BY created_at, id",
    );
    await client.query("COMMIT");
    return rows;
  } finally {
    client.release();
  }
}
