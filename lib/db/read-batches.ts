import "server-only";
import type pg from "pg";

const batch = 20_000;

/**
 * The rows of a SELECT, some thousands at a time, so that a long table is never held as one result. Inside a
 * transaction only, and one after the other: all use one cursor.
 */
export async function* readBatches<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  select: string,
  parameters: unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${select}`, parameters);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${batch} FROM batches`);
    yield rows;
    if (rows.length < batch) break;
  }
  await client.query("CLOSE batches");
}

/** A time as milliseconds since 1970, for the pure model. */
export function millis(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::float8`;
}
