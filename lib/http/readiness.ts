import { statfs } from "node:fs/promises";
import pg from "pg";

export type Readiness = { check(): Promise<boolean>; close(): Promise<void> };

/** Whether work can be done: the database answers with every migration applied, and the disk has room (threats O1). */
export function openReadiness(options: {
  databaseUrl: string;
  migrations: string[];
  dataDir: string;
  freeBytes: number;
}): Readiness {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 1,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  // A lost connection shows at the next question.
  pool.on("error", () => undefined);
  const isMigrated = async () => {
    const found = await pool.query(
      "select count(*)::int as applied from _prisma_migrations where finished_at is not null and rolled_back_at is null and migration_name = any($1)",
      [options.migrations],
    );
    return found.rows[0]?.applied === options.migrations.length;
  };
  const hasRoom = async () => {
    const disk = await statfs(options.dataDir);
    return disk.bavail * disk.bsize >= options.freeBytes;
  };
  return {
    check: async () => {
      try {
        return (await isMigrated()) && (await hasRoom());
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}
