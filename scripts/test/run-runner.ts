import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inheritedEnv } from "#lib/env.ts";
import type { Tally } from "./tally.ts";

export type Runner = {
  program: "vitest" | "playwright";
  args: string[];
  env?: Record<string, string>;
  /** Where it leaves its results, as JSON. */
  report: string;
  count(report: unknown): Tally;
};

/** Runs a test runner in view and counts its results. A runner that fails without saying so counts as one failure. */
export async function runRunner({ program, args, env, report, count }: Runner): Promise<Tally> {
  const path = join(import.meta.dirname, "../../node_modules/.bin", program);
  const child = spawn(path, args, { stdio: "inherit", env: { ...inheritedEnv(), ...env } });
  const [code] = await once(child, "exit");
  const tally = await readTally(report, count);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

async function readTally(report: string, count: (report: unknown) => Tally): Promise<Tally> {
  const text = await readFile(report, "utf8").catch(() => null);
  return text === null ? { passed: 0, failed: 1 } : count(JSON.parse(text));
}
