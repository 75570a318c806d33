import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type Instance = {
  /** Where it is served. */
  origin: string;
  /** The address printed at first start: it lets one person make the first account. */
  setupUrl: string;
  /** Its environment, for the command line on the same data. */
  env: NodeJS.ProcessEnv;
};

/** Starts `npm start` on an empty data folder and a free port. `stop` ends it and removes the folder. */
export async function startInstance(
  variables: Record<string, string> = {},
): Promise<Instance & { stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-e2e-"));
  const env = { ...process.env, RAPPORT_DATA_DIR: dataDir, PORT: "0", ...variables };
  const child = spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const setupUrl = await Promise.race([readAddress(child.stdout), ended.then(() => null)]);
  if (setupUrl === null) throw new Error("npm start ended before it was ready");
  return {
    origin: new URL(setupUrl).origin,
    setupUrl,
    env,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface(output)) {
    const address = /^Rapport is ready: (\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  return null;
}
