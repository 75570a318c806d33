import "server-only";
import { prisma } from "#lib/db/client.ts";

// Idle 24 hours, absolute 30 days (threats A6), by the database's clock (threats I4).

/** Starts a session under an id of its own; what has ended of the same user's goes. */
export async function insertSession(userId: string): Promise<string> {
  await prisma().$executeRaw`
    DELETE FROM session WHERE user_id = ${userId}::uuid
      AND (revoked_at IS NOT NULL OR expires_at <= now() OR last_seen_at <= now() - interval '24 hours')`;
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    INSERT INTO session (user_id, expires_at) VALUES (${userId}::uuid, now() + interval '30 days') RETURNING id`;
  const row = rows[0];
  if (!row) throw new Error("the new session was not returned");
  return row.id;
}

/** Who a session belongs to, if it is alive; being asked for keeps it alive. */
export async function findLiveSession(sessionId: string): Promise<{ userId: string; email: string } | null> {
  const rows = await prisma().$queryRaw<{ userId: string; email: string; stale: boolean }[]>`
    SELECT s.user_id AS "userId", u.email, s.last_seen_at < now() - interval '1 minute' AS stale
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '24 hours' AND u.disabled_at IS NULL`;
  const row = rows[0];
  if (!row) return null;
  // A write a minute is enough to tell an idle session from one in use.
  if (row.stale) await prisma().$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${sessionId}::uuid`;
  return { userId: row.userId, email: row.email };
}

export async function endSession(sessionId: string): Promise<void> {
  await prisma().$executeRaw`UPDATE session SET revoked_at = coalesce(revoked_at, now()) WHERE id = ${sessionId}::uuid`;
}
