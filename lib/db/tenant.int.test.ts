import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
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

test("T2: every table with a workspace has a forced policy, so a new one without fails here", async () => {
  const owner = await connectAs("owner");
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThanOrEqual(17);
  for (const table of tables) {
    const { rows } = await owner.query<{ enabled: boolean; forced: boolean; policies: number }>(
      `SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid AND polname = 'tenant') AS policies
       FROM pg_class c WHERE c.oid = $1::regclass`,
      [table],
    );
    expect(rows[0], table).toEqual({ enabled: true, forced: true, policies: 1 });
  }
});

test("T2: a runtime role that has set no tenant sees no row of any tenant table", async () => {
  const scope = await makeOwner();
  await makeProfile(scope);
  for (const role of ["app", "worker"] as const) {
    const client = await connectAs(role);
    for (const table of await tenantTables()) {
      const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
      expect(rows[0]?.rows, `${role} ${table}`).toBe(0);
    }
  }
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
