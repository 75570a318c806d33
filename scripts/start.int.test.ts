import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { inheritedEnv } from "#lib/env.ts";

const READY = /^Rapport is ready: (\S+)$/m;

async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-start-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

type Started = { process: ChildProcess; output: () => string; ready(): Promise<URL>; exitCode: Promise<number | null> };

function start(variables: Record<string, string>): Started {
  // Set to nothing = not set: the embedded database, not the one of this test.
  const none = { DATABASE_URL: "", RAPPORT_APP_DATABASE_URL: "", RAPPORT_WORKER_DATABASE_URL: "", RAPPORT_SECRET: "" };
  const child = spawn(process.execPath, ["--conditions=react-server", "--disable-proto=delete", "scripts/start.ts"], {
    env: { ...inheritedEnv(), ...none, PORT: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGTERM");
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  }
  const exitCode = once(child, "close").then(([code]) => code);
  return {
    process: child,
    output: () => output,
    exitCode,
    async ready() {
      const address = await eventually(() => READY.exec(output)?.[1]);
      return new URL(address);
    },
  };
}

async function eventually<T>(look: () => T | undefined | false | null): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await sleep(100);
  }
  throw new Error("waited 20 s in vain");
}

type Listed = { pid: number; parent: number; command: string };

function listProcesses(): Listed[] {
  const lines = spawnSync("ps", ["-Aww", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).stdout.split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

/** The supervisor, its web server and worker, and the database's main process. */
function processesOf(started: Started, dataDir: string): Listed[] {
  const all = listProcesses();
  const { pid } = started.process;
  return all.filter((one) => one.pid === pid || one.parent === pid || one.command.includes(` -D ${dataDir}/`));
}

const isAlive = ({ pid, command }: Listed) => listProcesses().some((one) => one.pid === pid && one.command === command);

test("SIGTERM leaves no process behind (O2)", async () => {
  const dataDir = await newDataDir();
  const started = start({ RAPPORT_DATA_DIR: dataDir });
  const address = await started.ready();
  expect(address.pathname).toBe("/sign-up");
  expect(address.searchParams.get("token")).toMatch(/^[\w-]{43}$/);
  expect((await fetch(new URL("/livez", address))).status).toBe(200);
  expect((await fetch(new URL("/readyz", address))).status).toBe(200);
  const running = processesOf(started, dataDir);
  expect(running).toHaveLength(4);

  started.process.kill("SIGTERM");
  expect(await started.exitCode).toBe(0);
  expect(running.filter(isAlive)).toEqual([]);
}, 60_000);

test("after kill -9 of the supervisor its processes end by themselves, and the next start heals", async () => {
  const dataDir = await newDataDir();
  const first = start({ RAPPORT_DATA_DIR: dataDir });
  const { port } = await first.ready();
  const children = processesOf(first, dataDir).filter((one) => one.parent === first.process.pid);
  expect(children).toHaveLength(2);
  first.process.kill("SIGKILL");
  const second = start({ RAPPORT_DATA_DIR: dataDir, PORT: port });
  expect((await second.ready()).port).toBe(port);
  await eventually(() => !children.some(isAlive));
  second.process.kill("SIGTERM");
  expect(await second.exitCode).toBe(0);
}, 60_000);

test("after kill -9 of everything, the database too, the next start heals", async () => {
  const dataDir = await newDataDir();
  const first = start({ RAPPORT_DATA_DIR: dataDir });
  await first.ready();
  for (const { pid } of processesOf(first, dataDir)) process.kill(pid, "SIGKILL");
  await first.exitCode;
  const second = start({ RAPPORT_DATA_DIR: dataDir });
  await second.ready();
  second.process.kill("SIGTERM");
  expect(await second.exitCode).toBe(0);
}, 60_000);

test("a worker that crashed is started again", async () => {
  const dataDir = await newDataDir();
  const started = start({ RAPPORT_DATA_DIR: dataDir });
  await started.ready();
  const findWorker = () => processesOf(started, dataDir).find((one) => one.command.includes("scripts/worker.ts"));
  const crashed = await eventually(findWorker);
  process.kill(crashed.pid, "SIGKILL");
  const again = await eventually(() => {
    const worker = findWorker();
    return worker?.pid !== crashed.pid && worker;
  });
  expect(again.pid).not.toBe(crashed.pid);
  started.process.kill("SIGTERM");
  expect(await started.exitCode).toBe(0);
}, 60_000);

test("a second start on the same data folder is refused in one sentence", async () => {
  const dataDir = await newDataDir();
  const first = start({ RAPPORT_DATA_DIR: dataDir });
  await first.ready();
  const second = start({ RAPPORT_DATA_DIR: dataDir });
  expect(await second.exitCode).toBe(1);
  expect(second.output()).toBe(`Rapport is already running on the data folder ${dataDir}.\n`);
  first.process.kill("SIGTERM");
  expect(await first.exitCode).toBe(0);
}, 60_000);

test("a taken port is one clear sentence", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const started = start({ RAPPORT_DATA_DIR: await newDataDir(), PORT: String(port) });
  expect(await started.exitCode).toBe(1);
  expect(started.output()).toBe(
    `Port ${port} is taken by another program: end it, or choose another port with PORT=${port + 1} npm start.\n`,
  );
});

test("an unreachable DATABASE_URL is one clear sentence without the password", async () => {
  const started = start({
    RAPPORT_DATA_DIR: await newDataDir(),
    DATABASE_URL: "postgres://u:hidden@127.0.0.1:1/rapport",
  });
  expect(await started.exitCode).toBe(1);
  expect(started.output()).toBe(
    "DATABASE_URL cannot be reached at 127.0.0.1:1/rapport: connect ECONNREFUSED 127.0.0.1:1.\n",
  );
});

test("a wrong variable is one clear sentence with its name (A9)", async () => {
  const started = start({ RAPPORT_DATA_DIR: await newDataDir(), RAPPORT_SECRET: "too-short" });
  expect(await started.exitCode).toBe(1);
  expect(started.output()).toMatch(/^RAPPORT_SECRET is not valid: .*\n$/);
});

test.runIf(process.getuid?.() === 0)("a closed parent folder is one clear sentence", async () => {
  const closed = join(await newDataDir(), "closed");
  await mkdir(closed);
  await chmod(closed, 0o700);
  const started = start({ RAPPORT_DATA_DIR: join(closed, "data") });
  expect(await started.exitCode).toBe(1);
  expect(started.output()).toContain(`The folder ${closed} is closed to the system user "postgres"`);
  expect(started.output().trim().split("\n")).toHaveLength(1);
});
