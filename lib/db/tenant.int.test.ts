import type pg from "pg";
import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import { fillEveryTable } from "#lib/testing/fill-every-table.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";

async function tenantTables(): Promise<string[]> {
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ table_name: string }>(
    `SELECT DISTINCT c.table_name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND (c.column_name = 'workspace_id' OR c.table_name = 'workspace') AND c.table_name NOT LIKE 'staging\\_%'`,
  );
  return rows.map((row) => row.table_name);
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
  return rows[0]?.rows ?? 0;
}

test("T2: every table with a workspace has a forced policy, so a new one without fails here", async () => {
  const owner = await connectAs("owner");
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThanOrEqual(17);
  for (const table of tables) {
    const { rows } = await owner.query<{ enabled: boolean; forced: boolean; policies: number }>(
      `SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid AND polname = 'tenant' AND polcmd = '*') AS policies
       FROM pg_class c WHERE c.oid = $1::regclass`,
      [table],
    );
    expect(rows[0], table).toEqual({ enabled: true, forced: true, policies: 1 });
  }
});

test("no tenant is taken for a rare one: no table keeps statistics of its workspaces", async () => {
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ attrelid: string }>(
    `SELECT attrelid::regclass::text AS attrelid FROM pg_attribute
     WHERE attname = 'workspace_id' AND attstattarget = 0 ORDER BY 1`,
  );
  const tables = (await tenantTables()).filter((table) => table !== "workspace");
  expect(rows.map((row) => row.attrelid)).toEqual(tables.sort());
});

test("T2: a runtime role that has set no tenant, or one that is not there, sees no row of any tenant table", async () => {
  await fillEveryTable(await makeOwner());
  const owner = await connectAs("owner");
  const tables = await tenantTables();
  for (const table of tables) expect(await countRows(owner, table), `${table} is filled`).toBeGreaterThan(0);
  for (const role of ["app", "worker"] as const) {
    const client = await connectAs(role);
    for (const tenant of [null, "", "00000000-0000-4000-8000-000000000000"]) {
      if (tenant !== null) await client.query(`SET app.tenant = '${tenant}'`);
      for (const table of tables) expect(await countRows(client, table), `${role} ${table} ${tenant}`).toBe(0);
    }
  }
});

test("T2: the operator's setting shows the worker's role the names of workspaces, and nothing else to anybody", async () => {
  await fillEveryTable(await makeOwner());
  for (const role of ["app", "worker"] as const) {
    const client = await connectAs(role);
    await client.query("SET app.operator = 'on'");
    for (const table of await tenantTables()) {
      const rows = await countRows(client, table);
      if (role === "worker" && table === "workspace") expect(rows).toBeGreaterThan(0);
      else expect(rows, `${role} ${table}`).toBe(0);
    }
    const renamed = await client.query("UPDATE workspace SET name = 'x'");
    expect(renamed.rowCount, role).toBe(0);
  }
});

test("S1, T2: the hash of a token shows its own link, and nothing else", async () => {
  const [mine, theirs] = [await makeOwner(), await makeOwner()];
  const link = await fillEveryTable(mine);
  await fillEveryTable(theirs);
  const app = await connectAs("app");
  await app.query(`SET app.link = '${link.tokenHash.toString("hex")}'`);
  for (const table of await tenantTables()) {
    expect(await countRows(app, table), table).toBe(table === "share_link" ? 1 : 0);
  }
  const changed = await app.query("UPDATE share_link SET revoked_at = NULL");
  expect(changed.rowCount).toBe(0);
});

test("T2: a user's setting shows the memberships and workspaces of that user, and nothing else", async () => {
  const [mine, theirs] = [await fillEveryTable(await makeOwner()), await fillEveryTable(await makeOwner())];
  expect(mine.userId).not.toBe(theirs.userId);
  const app = await connectAs("app");
  await app.query(`SET app."user" = '${mine.userId}'`);
  for (const table of await tenantTables()) {
    const own = table === "membership" || table === "workspace";
    expect(await countRows(app, table), table).toBe(own ? 1 : 0);
  }
  expect((await app.query("UPDATE membership SET role = 'owner'")).rowCount).toBe(0);
});

test("T2: neither runtime role may pass row-level security or owns a table", async () => {
  const owner = await connectAs("owner");
  const { rows } = await owner.query(
    `SELECT rolname, rolbypassrls, rolsuper,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relkind = 'r') AS owns
     FROM pg_roles r WHERE rolname LIKE 'rapport\\_%' ORDER BY rolname`,
  );
  expect(rows).toEqual([
    { rolname: "rapport_app", rolbypassrls: false, rolsuper: false, owns: 0 },
    { rolname: "rapport_worker", rolbypassrls: false, rolsuper: false, owns: 0 },
  ]);
});

test("T2: the pages' role cannot read the staging tables, which have no policy", async () => {
  const app = await connectAs("app");
  await expect(app.query("SELECT 1 FROM staging_listed")).rejects.toThrow(/permission denied/);
});

test("T1: a row of another tenant is neither read nor changed nor made", async () => {
  const [mine, theirs] = [await makeOwner(), await makeOwner()];
  const theirProfile = await makeProfile(theirs);
  const seen = await withTenant(mine, (tx) => tx.profile.findMany({ where: { id: theirProfile } }));
  expect(seen).toEqual([]);
  const changed = await withTenant(mine, (tx) =>
    tx.profile.updateMany({ where: { id: theirProfile }, data: { handle: "x" } }),
  );
  expect(changed.count).toBe(0);
  await expect(
    withTenant(mine, (tx) =>
      tx.profile.create({ data: { workspaceId: theirs.workspaceId, platform: "x", handle: "smuggled" } }),
    ),
  ).rejects.toThrow(/row-level security/);
});

test("T2: a tenant that is no UUID never reaches the database", async () => {
  expect(() => withTenant({ workspaceId: "'; DROP TABLE person; --" }, async () => null)).toThrow(/UUID/);
});
