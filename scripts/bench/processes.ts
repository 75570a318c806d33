import { execFile, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const flags = ["--conditions=react-server", "--disable-proto=delete"];

/** Runs one command of the command line and returns its JSON. */
export async function rapport(env: NodeJS.ProcessEnv, args: string[], input = ""): Promise<unknown> {
  const child = run(process.execPath, [...flags, "scripts/rapport.ts", ...args, "--json"], { env });
  child.child.stdin?.end(input);
  return JSON.parse((await child).stdout);
}

export type Measured = { seconds: number; peakMiB: number };

/** Runs a script of this folder in a process of its own; it prints how long its work took, and its highest memory. */
export async function measured(script: string, args: string[]): Promise<Measured> {
  const child = spawn(process.execPath, [...flags, `scripts/bench/${script}`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(Buffer.from(chunk));
  const [seconds, peakMiB] = Buffer.concat(chunks).toString().trim().split(" ").map(Number);
  if (seconds === undefined || peakMiB === undefined) throw new Error(`${script} printed no figures`);
  return { seconds, peakMiB };
}

/** What a measured script prints at its end. */
export function printMeasured(startedAt: number): void {
  const seconds = (performance.now() - startedAt) / 1000;
  // maxRSS is in KiB.
  console.log(seconds.toFixed(3), (process.resourceUsage().maxRSS / 1024).toFixed(0));
}

/** The worker of the instance on this data folder; null between a crash and its restart. Linux only. */
export async function findWorker(dataDir: string): Promise<number | null> {
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const [command, environment] = await Promise.all(
      ["cmdline", "environ"].map((file) => readFile(`/proc/${name}/${file}`, "utf8").catch(() => "")),
    );
    if (command?.includes("scripts/worker.ts") && environment?.includes(`RAPPORT_DATA_DIR=${dataDir}\0`)) {
      return Number(name);
    }
  }
  return null;
}

/** Highest resident memory of a process so far, in MiB (Linux); null when it is gone. */
export async function peakMiBOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}
