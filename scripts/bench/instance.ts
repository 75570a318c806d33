import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = new URL("../..", import.meta.url).pathname;

/** A real instance (database, web, worker) on a throw-away data folder, started as `npm start` starts it. */
export type Instance = {
  origin: string;
  environment: NodeJS.ProcessEnv;
  /** Process id of the worker that runs now; null between a crash and its restart. */
  workerPid(): Promise<number | null>;
  stop(): Promise<void>;
};

export async function startInstance(dataDir: string): Promise<Instance> {
  const port = await freePort();
  const environment = {
    ...process.env,
    RAPPORT_DATA_DIR: dataDir,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: "",
  };
  const child = spawn(process.execPath, ["--conditions=react-server", "scripts/start.ts"], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await printedAddress(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    environment,
    workerPid: () => findWorker(child.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs one command of the command line against the instance and returns its JSON. */
export async function rapport<T>(instance: Instance, parse: (json: unknown) => T, ...args: string[]): Promise<T> {
  const { stdout } = await run(
    process.execPath,
    ["--conditions=react-server", "scripts/rapport.ts", ...args, "--json"],
    { cwd: root, env: instance.environment, maxBuffer: 64 * 1024 * 1024 },
  );
  return parse(JSON.parse(stdout));
}

/** Highest resident memory of a process so far, in MiB (Linux). Null when it is gone or cannot be read. */
export async function peakMemoryMiB(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes ? Number(kibibytes) / 1024 : null;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return null;
    throw error;
  }
}

async function printedAddress(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error("the supervisor has no output to read");
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (line.includes("http://")) {
      // What follows is nobody's to read, but must not fill the pipe.
      lines.on("line", () => undefined);
      child.stdout.resume();
      return;
    }
  }
  throw new Error("the instance ended before it printed its address");
}

async function findWorker(supervisor: number): Promise<number | null> {
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const [command, status] = await Promise.all(
      ["cmdline", "status"].map((file) => readFile(`/proc/${name}/${file}`, "utf8").catch(() => "")),
    );
    if (command?.includes("scripts/worker.ts") && status?.includes(`\nPPid:\t${supervisor}\n`)) return Number(name);
  }
  return null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port was given");
  return address.port;
}
