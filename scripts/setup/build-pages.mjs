import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageProgram, root, run, SetupError, say } from "./run.mjs";
import { digestOf, isDone, markDone } from "./stamps.mjs";

const sources = ["app", "components", "lib", "public", "prisma/schema.prisma"];
const configuration = ["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"];
const isTest = (path) => /\.test\.tsx?$/.test(path) || path === "lib/testing" || path.endsWith("/fixtures");

/** The production build, when anything that goes into it changed. */
export function buildPages() {
  const digest = digestOf([...sources, ...configuration], {
    skip: (path) => isTest(path) || path === "lib/db/generated",
  });
  if (isDone("build", digest) && existsSync(join(root, ".next/BUILD_ID"))) return;
  say("Building the pages (about half a minute) ...");
  if (!run(packageProgram("next"), ["build"], { NODE_ENV: "production" })) {
    throw new SetupError("The pages could not be built; Next says why above.");
  }
  markDone("build", digest);
}
