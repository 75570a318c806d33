import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { requireEnv, setEnv } from "#lib/env.ts";
import { APP_ROLE, roleUrl, WORKER_ROLE } from "#lib/migrations/roles.ts";

export type TestDatabase = { ownerUrl: string; appUrl: string; workerUrl: string };

/** Clones the migrated template and points the environment of this process at the clone. Called once per test file by the set-up. */
export async function makeTestDatabase(): Promise<void> {
  const { serverUrl, template, secret, folder } = inject("postgres");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    // Cloning wants nobody in the template; the files of a run take turns.
    await client.query("select pg_advisory_lock(1)");
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await client.end();
  }
  const owner = new URL(serverUrl);
  owner.pathname = `/${name}`;
  setEnv({
    DATABASE_URL: owner.href,
    RAPPORT_APP_DATABASE_URL: roleUrl(owner.href, secret, APP_ROLE),
    RAPPORT_WORKER_DATABASE_URL: roleUrl(owner.href, secret, WORKER_ROLE),
    RAPPORT_SECRET: secret,
    RAPPORT_DATA_DIR: mkdtempSync(join(folder, "data-")),
  });
}

/** The addresses of this test file's own database; `lib/db` reaches it by itself. */
export function useTestDatabase(): TestDatabase {
  return {
    ownerUrl: requireEnv("ownerDatabaseUrl"),
    appUrl: requireEnv("appDatabaseUrl"),
    workerUrl: requireEnv("workerDatabaseUrl"),
  };
}

/** A connection to this file's database that ends with the test. */
export async function connectAs(role: "owner" | "app" | "worker"): Promise<pg.Client> {
  const urls = useTestDatabase();
  const client = new pg.Client({
    connectionString: { owner: urls.ownerUrl, app: urls.appUrl, worker: urls.workerUrl }[role],
  });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
