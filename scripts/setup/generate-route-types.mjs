import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageProgram, root, run, SetupError, say } from "./run.mjs";
import { digestOf, isDone, markDone } from "./stamps.mjs";

/** Next's types of pages and links, when a route came or went. */
export function generateRouteTypes() {
  const digest = digestOf(["app", "next.config.ts"], { namesOnly: true });
  if (isDone("types", digest) && existsSync(join(root, "next-env.d.ts"))) return;
  say("Generating the types of the routes ...");
  if (!run(packageProgram("next"), ["typegen"]))
    throw new SetupError("The types of the routes could not be generated; Next says why above.");
  markDone("types", digest);
}
