import "server-only";
import { prisma } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** The database's clock, in ms since 1970. */
const nowMs = Prisma.sql`(extract(epoch FROM now()) * 1000)::bigint`;

/**
 * Counts one more attempt for a key; says how many there were in the running window, and when it ends. One statement by
 * the database's clock (threats A3, I4): instances share the count, parallel attempts queue for the row, and no
 * instance's wrong clock opens or closes a window. An attempt that began before the one that opened its window waits no
 * longer than that window is. Libraries for this reckon by the clock of their own process.
 */
export async function countAttempt(key: string, seconds: number): Promise<{ attempts: number; endsInMs: number }> {
  const rows = await prisma().$queryRaw<{ attempts: number; endsInMs: number }[]>`
    INSERT INTO rate_limit AS r (key, points, expire) VALUES (${key}, 1, ${nowMs} + ${seconds}::bigint * 1000)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= ${nowMs} THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= ${nowMs} THEN excluded.expire ELSE r.expire END
    RETURNING points AS attempts, least(expire - ${nowMs}, ${seconds}::bigint * 1000)::int AS "endsInMs"`;
  const row = rows[0];
  if (!row) throw new Error("the counted attempt was not returned");
  if (row.attempts === 1) await removeEnded(key);
  return row;
}

/** One attempt less in the running window. */
export async function takeBackAttempt(key: string): Promise<void> {
  await prisma().$executeRaw`
    UPDATE rate_limit SET points = greatest(points - 1, 0) WHERE key = ${key} AND expire > ${nowMs}`;
}

/** Keys are hashes, so those next to a new one are any: of these, each new key takes the ended ones away. */
async function removeEnded(key: string): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM rate_limit WHERE key IN (
      SELECT key FROM rate_limit
      WHERE key IN (SELECT key FROM rate_limit WHERE key > ${key} ORDER BY key LIMIT 20) AND expire <= ${nowMs}
      FOR UPDATE SKIP LOCKED)`;
}
