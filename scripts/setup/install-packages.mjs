import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageProgram, root, run, SetupError, say } from "./run.mjs";
import { digestOf, isDone, markDone } from "./stamps.mjs";

/** `npm ci` when node_modules is missing or was installed for another lock file. */
export function installPackages() {
  const digest = digestOf(["package-lock.json"]);
  if (isDone("install", digest) && existsSync(packageProgram("node"))) return;
  if (!isInstalledByHand()) {
    say("Installing packages ...");
    // Tests and checks need the development packages, also where NODE_ENV says production.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const npm = process.env.npm_execpath;
    const installed = npm?.endsWith(".js") ? run(process.execPath, [npm, ...args]) : run("npm", args);
    if (!installed) throw new SetupError("The packages could not be installed; npm says why above.");
  }
  if (spawnSync(packageProgram("node"), ["--version"]).status !== 0) {
    throw new SetupError(
      "npm left out the project's own Node: allow install scripts (`npm config delete ignore-scripts`) and run `npm ci`.",
    );
  }
  markDone("install", digest);
}

// npm writes this file last.
function isInstalledByHand() {
  const written = join(root, "node_modules/.package-lock.json");
  return existsSync(written) && statSync(written).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}
