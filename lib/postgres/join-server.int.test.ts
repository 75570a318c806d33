import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { joinServer, requireOnlySupervisor } from "./join-server.ts";
import { findRunningPort, prepareServer, type Server, stopServer } from "./server.ts";

async function newServer(): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-embedded-"));
  const server = await prepareServer(dataDir, ["fsync=off"]);
  onTestFinished(async () => {
    await stopServer(server);
    await rm(dataDir, { recursive: true, force: true });
  });
  return server;
}

const postmasterPid = async (server: Server) =>
  Number((await readFile(join(server.clusterDir, "postmaster.pid"), "utf8")).split("\n", 1)[0]);

test("whoever leaves last stops the server", async () => {
  const server = await newServer();
  const first = await joinServer(server);
  const second = await joinServer(server);
  await first.leave();
  expect(await findRunningPort(server)).not.toBeNull();
  await second.leave();
  expect(await findRunningPort(server)).toBeNull();
});

test("two who come at the same moment share one server, also when it has yet to be made", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-embedded-"));
  const joined = await Promise.all([1, 2].map(async () => joinServer(await prepareServer(dataDir, ["fsync=off"]))));
  const pids = await Promise.all(joined.map(async (one) => (await one.query("show port")).rows[0]));
  expect(pids[0]).toEqual(pids[1]);
  for (const one of joined) await one.leave();
  await rm(dataDir, { recursive: true, force: true });
});

test("a server that was killed is started again, and keeps what was committed", async () => {
  const server = await newServer();
  const before = await joinServer(server);
  await before.query("create table kept (id int)");
  process.kill(await postmasterPid(server), "SIGKILL");
  await before.leave();
  const after = await joinServer(server);
  expect((await after.query("select to_regclass('kept') is not null as kept")).rows).toEqual([{ kept: true }]);
  await after.leave();
});

test("a lock file that names a process of somebody else is stale", async () => {
  const server = await newServer();
  const file = join(server.clusterDir, "postmaster.pid");
  await writeFile(file, `${process.pid}\n${server.clusterDir}\n0\n54321\n\n127.0.0.1\n\nready\n`);
  expect(await findRunningPort(server)).toBeNull();
  const joined = await joinServer(server);
  await joined.leave();
});

test("there is one supervisor per data folder", async () => {
  const server = await newServer();
  const first = await joinServer(server);
  const second = await joinServer(server);
  await requireOnlySupervisor(first, server.dataDir);
  await expect(requireOnlySupervisor(second, server.dataDir)).rejects.toThrow(/already running on the data folder/);
  await first.stop();
  await second.leave();
});
