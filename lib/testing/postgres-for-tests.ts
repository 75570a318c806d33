import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/migrations/migrate.ts";
import { joinServer } from "#lib/postgres/join-server.ts";
import { findRunningPort, prepareServer, stopServer } from "#lib/postgres/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `folder` goes with the server at the end of the run. */
    postgres: { serverUrl: string; template: string; secret: string; folder: string };
  }
}

const PREFIX = "rapport-test-";
const TEMPLATE = "rapport_template";
const secret = "only-for-tests-only-for-tests-only-for-tests";
// What a crash of the machine would lose is thrown away anyway.
const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** One throw-away server for all integration tests of a run, with a migrated database to clone from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const joined = await joinServer(await prepareServer(dataDir, fast));
  const stop = async () => {
    await joined.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await joined.query(`create database ${TEMPLATE}`);
    await migrate(joined.urlOf(TEMPLATE), secret, { roles: true });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("postgres", { serverUrl: joined.urlOf("postgres"), template: TEMPLATE, secret, folder: dataDir });
  return stop;
}

// A killed run could not clean up after itself.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    const server = await prepareServer(dataDir);
    if ((await findRunningPort(server)) !== null) await stopServer(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
