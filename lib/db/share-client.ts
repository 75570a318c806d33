import "server-only";
import pg from "pg";
import { env } from "#lib/env.ts";
import { isUuid } from "#lib/scope.ts";

let pool: pg.Pool | null = null;

/**
 * Connections of the pages' role for what strangers ask for at shared addresses: apart from those that signed-in people
 * work with, and without Prisma, whose transactions cost several times the statements that are needed here. Pipelined:
 * what opens the transaction, the query and what ends it are one trip.
 */
function sharePool(): pg.Pool {
  if (pool) return pool;
  const { appDatabaseUrl } = env();
  if (!appDatabaseUrl) throw new Error("RAPPORT_APP_DATABASE_URL is not set: the database was not connected");
  pool = new pg.Pool({
    connectionString: appDatabaseUrl,
    max: 4,
    connectionTimeoutMillis: 5_000,
    options: "-c statement_timeout=10s -c lock_timeout=3s",
    application_name: "rapport-share",
    pipeline: true,
  });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

const hexSha256 = /^[0-9a-f]{64}$/;

/** One query that sees the one link whose token has this SHA-256 (hex), before its tenant is known. */
export function queryByLinkHash<Row extends pg.QueryResultRow>(
  tokenSha256: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  if (!hexSha256.test(tokenSha256)) throw new Error("the hash of a token is 64 hex digits");
  return queryWith(`SET LOCAL app.link = '${tokenSha256}'`, text, values);
}

/** One query that sees and changes the rows of one workspace only (threats T1, T2). */
export function queryAsTenant<Row extends pg.QueryResultRow>(
  workspaceId: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  if (!isUuid(workspaceId)) throw new Error("a tenant is named by a UUID in lower case");
  return queryWith(`SET LOCAL app.tenant = '${workspaceId}'`, text, values);
}

// SET LOCAL takes no parameters (lib/db/tenant.ts); the value was proved to be hex digits or a UUID.
async function queryWith<Row extends pg.QueryResultRow>(
  setting: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const client = await sharePool().connect();
  let broken: Error | undefined;
  const noteEnd = (error: Error) => {
    broken = error;
  };
  client.on("error", noteEnd);
  try {
    const [begun, answered, ended] = await Promise.allSettled([
      client.query(`BEGIN; ${setting}`),
      client.query<Row>(text, values),
      client.query("COMMIT"),
    ]);
    for (const { status } of [begun, ended])
      if (status === "rejected") broken ??= new Error("a transaction was cut off");
    if (begun.status === "rejected") throw begun.reason;
    if (answered.status === "rejected") throw answered.reason;
    if (ended.status === "rejected") throw ended.reason;
    return answered.value.rows;
  } finally {
    client.off("error", noteEnd);
    client.release(broken);
  }
}
