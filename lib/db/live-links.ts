import "server-only";
import { withLinkHash } from "#lib/db/tenant.ts";

/** The link with this token hash, if it is alive by the database's clock (threats S3, I4). */
export async function findLiveLink(
  tokenSha256: string,
): Promise<{ id: string; workspaceId: string; reportId: string } | null> {
  const rows = await withLinkHash(
    tokenSha256,
    (tx) => tx.$queryRaw<{ id: string; workspaceId: string; reportId: string }[]>`
      SELECT id, workspace_id AS "workspaceId", report_id AS "reportId" FROM share_link
      WHERE token_hash = decode(${tokenSha256}, 'hex') AND revoked_at IS NULL
        AND (expires_at IS NULL OR expires_at > now())`,
  );
  return rows[0] ?? null;
}
