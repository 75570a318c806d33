import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Something that whoever runs the command can put right: shown without a stack trace. */
export class SetupError extends Error {}

/** Path of a program that a package brought. */
export const packageProgram = (name) => join(root, "node_modules/.bin", name);

/** Runs a program in the project's folder, its output on stderr. Returns whether it succeeded. */
export function run(program, args, env = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...quiet, ...process.env, ...env },
  });
  return done.status === 0;
}

// Nothing reports home (threats L3).
const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

export const say = (text) => console.error(text);
