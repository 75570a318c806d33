import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageProgram, root, run, SetupError, say } from "./run.mjs";
import { digestOf, isDone, markDone } from "./stamps.mjs";

/** Prisma's client, when the schema changed. */
export function generateClient() {
  const digest = digestOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (isDone("client", digest) && existsSync(join(root, "lib/db/generated"))) return;
  say("Generating the database client ...");
  // Prisma would download a schema engine, which generating does not use; naming any program keeps it from trying.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  if (!run(packageProgram("prisma"), ["generate"], env))
    throw new SetupError("The database client could not be generated; Prisma says why above.");
  markDone("client", digest);
}
