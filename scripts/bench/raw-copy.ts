import pg from "pg";
import { rowWriter } from "#lib/db/copy-rows.ts";

/** The yardstick of booking: COPY of as many rows of the same kind into a logged table without an index. Seconds. */
export async function rawCopy(databaseUrl: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("CREATE TABLE bench_copy (handle text NOT NULL, followed_at timestamptz NOT NULL)");
    const started = performance.now();
    const writer = rowWriter(client, "bench_copy", ["handle", "followed_at"]);
    for (let row = 0; row < rows; row += 1) {
      writer.add([`someone.${row.toString(36)}`, new Date(1_600_000_000_000 + row * 1000)]);
      if (writer.full) await writer.flush();
    }
    await writer.flush();
    return (performance.now() - started) / 1000;
  } finally {
    await client.query("DROP TABLE IF EXISTS bench_copy");
    await client.end();
  }
}
