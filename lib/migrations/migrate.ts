import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { OperatorError } from "#lib/postgres/operator-error.ts";
import { readMigrations } from "./migration-list.ts";
import { ensureQueueSchema } from "./queue-schema.ts";
import { APP_ROLE, ensureRoles, WORKER_ROLE } from "./roles.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const MIGRATION_LOCK = 4_270_003;

/** Brings roles, tables and queue up to date. Several instances may start at once: one works, the others wait for it (threats O3). */
export async function migrate(ownerUrl: string, secret: string, options: { roles: boolean }): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    if (options.roles) await ensureRoles(owner, secret);
    await applyPending(owner, ownerUrl);
    // Readiness asks whether all are applied (threats O1).
    await owner.query(`grant select on _prisma_migrations to ${APP_ROLE}, ${WORKER_ROLE}`);
    await ensureQueueSchema(owner, ownerUrl);
  } finally {
    await owner.end();
  }
}

async function applyPending(owner: pg.Client, ownerUrl: string): Promise<void> {
  const list = await readMigrations();
  const applied = await findApplied(owner);
  requireKnown(applied, list);
  if (list.migrationDirectories.every(({ path }) => applied.includes(path))) return;
  await withSchemaEngine(ownerUrl, (engine) =>
    engine.applyMigrations({ migrationsList: list, filters: { externalTables: [], externalEnums: [] } }),
  );
}

// The engine takes a quarter of a second to load; most starts find nothing to do.
async function findApplied(owner: pg.Client): Promise<string[]> {
  const table = await owner.query("select to_regclass('_prisma_migrations') is not null as made");
  if (table.rows[0]?.made !== true) return [];
  const rows = await owner.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return rows.rows.map((row) => row.migration_name);
}

function requireKnown(applied: string[], list: MigrationList): void {
  const known = new Set(list.migrationDirectories.map(({ path }) => path));
  if (applied.every((name) => known.has(name))) return;
  throw new OperatorError("The database was made by a newer version of Rapport; update, or restore an older backup.");
}
