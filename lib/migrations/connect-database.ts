import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { env, setEnv } from "#lib/env.ts";
import { joinServer, requireOnlySupervisor } from "#lib/postgres/join-server.ts";
import { privateFile } from "#lib/postgres/private-file.ts";
import { prepareServer } from "#lib/postgres/server.ts";
import { requireUsableServer } from "./external-server.ts";
import { migrate } from "./migrate.ts";
import { APP_ROLE, roleUrl, WORKER_ROLE } from "./roles.ts";

export type DatabaseConnection = {
  /** Null when this process was given only the runtime roles: then it changes no schema. */
  ownerUrl: string | null;
  appUrl: string;
  workerUrl: string;
  /** Leaves the database; the embedded server stops with the last one who leaves, or with the supervisor. */
  release(): Promise<void>;
};

const DATABASE = "rapport";

/**
 * Finds the database (DATABASE_URL, else the embedded server, started when it does not run), brings its schema up to
 * date, and sets the environment of this process and its children so that lib/db reaches it.
 */
export async function connectDatabase(options: { supervisor?: boolean } = {}): Promise<DatabaseConnection> {
  const { dataDir, ownerDatabaseUrl, appDatabaseUrl, workerDatabaseUrl } = env();
  const secret =
    env().secret ?? (await privateFile(join(dataDir, "secret"), () => randomBytes(32).toString("base64url")));
  if (ownerDatabaseUrl === null && appDatabaseUrl !== null && workerDatabaseUrl !== null) {
    await requireUsableServer(appDatabaseUrl, "RAPPORT_APP_DATABASE_URL");
    return announce(
      { ownerUrl: null, appUrl: appDatabaseUrl, workerUrl: workerDatabaseUrl, release: async () => undefined },
      secret,
    );
  }
  const owner =
    ownerDatabaseUrl === null
      ? await joinEmbedded(dataDir, options.supervisor === true)
      : await joinExternal(ownerDatabaseUrl);
  try {
    const givenRoles = appDatabaseUrl !== null && workerDatabaseUrl !== null;
    await migrate(owner.url, secret, { roles: !givenRoles });
  } catch (error) {
    await owner.release();
    throw error;
  }
  return announce(
    {
      ownerUrl: owner.url,
      appUrl: appDatabaseUrl ?? roleUrl(owner.url, secret, APP_ROLE),
      workerUrl: workerDatabaseUrl ?? roleUrl(owner.url, secret, WORKER_ROLE),
      release: owner.release,
    },
    secret,
  );
}

type Owner = { url: string; release(): Promise<void> };

async function joinEmbedded(dataDir: string, supervisor: boolean): Promise<Owner> {
  const joined = await joinServer(await prepareServer(dataDir));
  try {
    if (supervisor) await requireOnlySupervisor(joined, dataDir);
    const found = await joined.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rows.length === 0) await makeDatabase(joined.query);
  } catch (error) {
    await joined.leave();
    throw error;
  }
  return { url: joined.urlOf(DATABASE), release: supervisor ? joined.stop : joined.leave };
}

// Two first starts at once: the second finds it made.
async function makeDatabase(query: (sql: string) => Promise<unknown>): Promise<void> {
  try {
    await query(`create database ${DATABASE}`);
  } catch (error) {
    const clash = error instanceof Error && "code" in error && (error.code === "42P04" || error.code === "23505");
    if (!clash) throw error;
  }
}

async function joinExternal(url: string): Promise<Owner> {
  await requireUsableServer(url, "DATABASE_URL");
  return { url, release: async () => undefined };
}

function announce(connection: DatabaseConnection, secret: string): DatabaseConnection {
  setEnv({
    RAPPORT_SECRET: secret,
    RAPPORT_APP_DATABASE_URL: connection.appUrl,
    RAPPORT_WORKER_DATABASE_URL: connection.workerUrl,
  });
  return connection;
}
