import "server-only";
import type pg from "pg";

const batch = 10_000;

/**
 * The rows of a SELECT, some thousands at a time, so that a long table is never held as one result. While one batch is
 * worked on the server makes the next. Inside a transaction only, and one after the other: all use one cursor.
 */
export async function* readBatches<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  select: string,
  parameters: unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${select}`, parameters);
  const ahead = () => {
    const next = client.query<Row>(`FETCH ${batch} FROM batches`);
    // Whoever stops reading, because something failed, does not wait for it.
    next.catch(() => undefined);
    return next;
  };
  let next = ahead();
  for (;;) {
    const { rows } = await next;
    const isLast = rows.length < batch;
    if (!isLast) next = ahead();
    yield rows;
    if (isLast) break;
  }
  await client.query("CLOSE batches");
}

/** A time as milliseconds since 1970, for the pure model. */
export function millis(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::float8`;
}
