import { expect, test } from "vitest";
import { requireEnv } from "#lib/env.ts";
import { connectAs, useTestDatabase } from "#lib/testing/test-database.ts";
import { migrate } from "./migrate.ts";

test("the runtime roles are bound by row-level security and own nothing (T2)", async () => {
  const owner = await connectAs("owner");
  const roles = await owner.query(
    "select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname like 'rapport\\__%' order by 1",
  );
  const bound = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
  expect(roles.rows).toEqual([
    { rolname: "rapport_app", ...bound },
    { rolname: "rapport_worker", ...bound },
  ]);
  const owned = await owner.query(
    "select relname from pg_class c join pg_roles r on r.oid = c.relowner where rolname in ('rapport_app', 'rapport_worker')",
  );
  expect(owned.rows).toEqual([]);
});

test("the runtime roles cannot make tables", async () => {
  const app = await connectAs("app");
  await expect(app.query("create table stray (id int)")).rejects.toThrow(/permission denied/);
  await expect(app.query("create table pgboss.stray (id int)")).rejects.toThrow(/permission denied/);
});

test("the runtime roles reach the queue", async () => {
  for (const role of ["app", "worker"] as const) {
    const client = await connectAs(role);
    expect((await client.query("select version from pgboss.version")).rows).toHaveLength(1);
  }
});

test("migrating twice, and from two instances at once, changes nothing (O3)", async () => {
  const { ownerUrl } = useTestDatabase();
  const owner = await connectAs("owner");
  const applied = () => owner.query("select migration_name from _prisma_migrations order by 1");
  const before = (await applied()).rows;
  await Promise.all([1, 2].map(() => migrate(ownerUrl, requireEnv("secret"), { roles: true })));
  expect((await applied()).rows).toEqual(before);
});
