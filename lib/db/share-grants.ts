import "server-only";
import type { LiveLink } from "#lib/db/live-links.ts";
import { queryAsTenant } from "#lib/db/share-client.ts";

/** Whether somebody gave the password that this link has now, at most 24 hours ago (threats S4, I4). */
export async function isGrantAlive(link: LiveLink, grantHash: Buffer): Promise<boolean> {
  const rows = await queryAsTenant(
    link.workspaceId,
    `SELECT 1 FROM share_grant
     WHERE workspace_id = $1 AND grant_hash = $2 AND link_id = $3 AND password_version = $4 AND expires_at > now()`,
    [link.workspaceId, grantHash, link.id, link.passwordVersion],
  );
  return rows.length > 0;
}

/** False when the link was revoked or its password changed in the meantime. What has run out goes. */
export async function insertGrant(link: LiveLink, grantHash: Buffer): Promise<boolean> {
  const rows = await queryAsTenant(
    link.workspaceId,
    `WITH ended AS (
       DELETE FROM share_grant WHERE workspace_id = $1 AND link_id = $3 AND expires_at <= now()
     )
     INSERT INTO share_grant (workspace_id, grant_hash, link_id, password_version, expires_at)
     SELECT workspace_id, $2, id, password_version, now() + interval '24 hours' FROM share_link
     WHERE workspace_id = $1 AND id = $3 AND password_version = $4 AND revoked_at IS NULL
     RETURNING link_id`,
    [link.workspaceId, grantHash, link.id, link.passwordVersion],
  );
  return rows.length > 0;
}

/** The owner sees how often a wrong password was tried (threats S5). */
export async function countFailedAttempt(link: LiveLink): Promise<void> {
  await queryAsTenant(
    link.workspaceId,
    `UPDATE share_link SET failed_attempts = failed_attempts + 1, last_failed_at = now()
     WHERE workspace_id = $1 AND id = $2`,
    [link.workspaceId, link.id],
  );
}
