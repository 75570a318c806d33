import "server-only";
import { queryByLinkHash } from "#lib/db/share-client.ts";

export type LiveLink = {
  id: string;
  workspaceId: string;
  reportId: string;
  /** Null = opens without one. */
  passwordHash: string | null;
  passwordVersion: number;
  hasFreeDates: boolean;
  allowsCsv: boolean;
  showsPastIssues: boolean;
  embedOrigins: string[];
};

/** The link with this token hash (hex), if it is alive by the database's clock (threats S3, I4). */
export async function findLiveLink(tokenSha256: string): Promise<LiveLink | null> {
  const rows = await queryByLinkHash<LiveLink>(
    tokenSha256,
    `SELECT id, workspace_id AS "workspaceId", report_id AS "reportId", password_hash AS "passwordHash",
       password_version AS "passwordVersion", has_free_dates AS "hasFreeDates", allows_csv AS "allowsCsv",
       shows_past_issues AS "showsPastIssues", embed_origins AS "embedOrigins"
     FROM share_link
     WHERE token_hash = decode($1, 'hex') AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [tokenSha256],
  );
  return rows[0] ?? null;
}
