import { existsSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "#lib/postgres/free-port.ts";
import { runProgram } from "#lib/postgres/run-program.ts";
import { findServerUser } from "#lib/postgres/server-user.ts";
import { requireUsableServer, supportedVersion } from "./external-server.ts";
import { migrate } from "./migrate.ts";
import { APP_ROLE, roleUrl } from "./roles.ts";

const DEBIANS_15 = "/usr/lib/postgresql/15/bin";
const secret = "only-for-tests-only-for-tests-only-for-tests";

/** A PostgreSQL 15 of Debian's with a database whose owner is no superuser. Returns the owner's address. */
async function startPostgres15(): Promise<string> {
  const user = await findServerUser();
  const folder = await mkdtemp(join(tmpdir(), "rapport-postgres-15-"));
  if (user) await chown(folder, user.uid, user.gid);
  const cluster = join(folder, "cluster");
  const run = async (program: string, args: string[]) => {
    const ran = await runProgram(join(DEBIANS_15, program), args, user ?? {});
    if (ran.code !== 0) throw new Error(ran.output);
  };
  const port = await freePort("127.0.0.1", 0);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await run("initdb", [`--pgdata=${cluster}`, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
  await run("pg_ctl", ["start", "--wait", `--pgdata=${cluster}`, `--log=${folder}/log`, `--options=${options}`]);
  onTestFinished(async () => {
    await run("pg_ctl", ["stop", "--wait", "--mode=immediate", `--pgdata=${cluster}`]);
    await rm(folder, { recursive: true });
  });
  const server = `127.0.0.1:${port}`;
  const client = new pg.Client({ connectionString: `postgresql://postgres@${server}/postgres` });
  await client.connect();
  await client.query("create role landlord login createrole");
  await client.query("create database rented owner landlord");
  await client.end();
  return `postgresql://landlord@${server}/rented`;
}

test.runIf(existsSync(DEBIANS_15))(
  "the schema works on PostgreSQL 15, made by an owner who is no superuser",
  async () => {
    const ownerUrl = await startPostgres15();
    await requireUsableServer(ownerUrl, "DATABASE_URL");
    await migrate(ownerUrl, secret, { roles: true });
    await migrate(ownerUrl, secret, { roles: true });
    const app = new pg.Client({ connectionString: roleUrl(ownerUrl, secret, APP_ROLE) });
    await app.connect();
    expect((await app.query("select * from workspace")).rows).toEqual([]);
    expect(
      (await app.query("select count(*)::int as applied from _prisma_migrations")).rows[0].applied,
    ).toBeGreaterThan(0);
    await app.end();
  },
  60_000,
);

test("15 is the oldest version that is taken", () => {
  expect(supportedVersion(140_020)).toBe(false);
  expect(supportedVersion(150_000)).toBe(true);
  expect(supportedVersion(180_004)).toBe(true);
});
