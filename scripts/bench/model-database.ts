import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disconnectPrisma } from "#lib/db/client.ts";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { setEnv } from "#lib/env.ts";
import { connectDatabase, type DatabaseConnection } from "#lib/migrations/connect-database.ts";
import { type MadeProfile, makeProfile } from "./made-profile.ts";
import { type Measured, measured } from "./processes.ts";

/** A made profile whose figures were computed, and what that took in a process of its own. */
export type RebuiltProfile = MadeProfile & { rebuild: Measured };

let opened: Promise<{ dataDir: string; database: DatabaseConnection }> | null = null;
const rebuilt = new Map<number, Promise<RebuiltProfile>>();

/** The profile of so many acts; made and computed once, whichever part of the bench asks first. */
export function rebuiltProfile(acts: number): Promise<RebuiltProfile> {
  const there = rebuilt.get(acts);
  if (there) return there;
  const made = make(acts);
  rebuilt.set(acts, made);
  return made;
}

export async function ownerUrl(): Promise<string> {
  opened ??= open();
  const url = (await opened).database.ownerUrl;
  if (url === null) throw new Error("the bench makes its data as the owner of the tables");
  return url;
}

/** Ends the database and takes its folder away. */
export async function closeModelDatabase(): Promise<void> {
  if (opened === null) return;
  const { dataDir, database } = await opened;
  opened = null;
  await endWorkerPool();
  await disconnectPrisma();
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
}

async function open() {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  // Another part may have left the addresses of a database of its own.
  setEnv({ RAPPORT_DATA_DIR: dataDir, RAPPORT_APP_DATABASE_URL: "", RAPPORT_WORKER_DATABASE_URL: "" });
  return { dataDir, database: await connectDatabase() };
}

async function make(acts: number): Promise<RebuiltProfile> {
  const made = await makeProfile(await ownerUrl(), acts);
  const rebuild = await measured("rebuild-model.ts", [made.scope.workspaceId, made.profileId]);
  return { ...made, rebuild };
}
