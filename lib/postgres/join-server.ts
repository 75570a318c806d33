import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "./operator-error.ts";
import { findRunningPort, type Server, SUPERUSER, startServer, stopServer } from "./server.ts";

// Session locks in the database "postgres": they end with the connection, however the process ends.
const USERS_LOCK = 4_270_001;
const SUPERVISOR_LOCK = 4_270_002;
const PATIENCE_MS = 60_000;

export type JoinedServer = {
  urlOf(database: string): string;
  query(sql: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** Leaves; whoever is last stops the server. */
  leave(): Promise<void>;
  /** Stops the server, whoever uses it. */
  stop(): Promise<void>;
};

/** Joins the users of the server, starting it if it does not run. */
export async function joinServer(server: Server): Promise<JoinedServer> {
  const { client, port } = await connectAsUser(server);
  // The server may be stopped under us; whoever uses it will notice at their own connections.
  client.on("error", () => undefined);
  return {
    urlOf: (database) => urlOf(server, port, database),
    query: (sql, values) => client.query(sql, values),
    async leave() {
      try {
        await client.query("select pg_advisory_unlock_shared($1)", [USERS_LOCK]);
        const alone = await client.query("select pg_try_advisory_lock($1) as got", [USERS_LOCK]);
        if (alone.rows[0]?.got === true) await stopServer(server);
      } catch {
        // It was stopped already.
      }
      await client.end().catch(() => undefined);
    },
    async stop() {
      await stopServer(server);
      await client.end().catch(() => undefined);
    },
  };
}

/** Throws when another supervisor runs on this server. */
export async function requireOnlySupervisor(joined: JoinedServer, dataDir: string): Promise<void> {
  const got = await joined.query("select pg_try_advisory_lock($1) as got", [SUPERVISOR_LOCK]);
  if (got.rows[0]?.got !== true) throw new OperatorError(`Rapport is already running on the data folder ${dataDir}.`);
}

// Another process may be starting, stopping or recovering the same server: then look again.
async function connectAsUser(server: Server): Promise<{ client: pg.Client; port: number }> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const port = await findRunningPort(server);
    if (port === null) {
      await startServer(server);
      continue;
    }
    const client = new pg.Client({ connectionString: urlOf(server, port, "postgres"), connectionTimeoutMillis: 5_000 });
    try {
      client.on("error", () => undefined);
      await client.connect();
      await client.query("select pg_advisory_lock_shared($1)", [USERS_LOCK]);
      return { client, port };
    } catch (cause) {
      await client.end().catch(() => undefined);
      if (Date.now() > until) throw new OperatorError("The embedded database runs but does not answer.", { cause });
      await sleep(100);
    }
  }
}

function urlOf(server: Server, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(server.password)}@127.0.0.1:${port}/${database}`;
}
