import "server-only";
import type pg from "pg";
import type { ReportRef } from "#lib/db/report-issues.ts";

/** Links of a report that open now, by the database's clock. */
export async function findLiveLinks(
  client: pg.ClientBase,
  ref: ReportRef,
): Promise<{ id: string; tokenHash: Buffer }[]> {
  const { rows } = await client.query<{ id: string; tokenHash: Buffer }>(
    `SELECT id, token_hash AS "tokenHash" FROM share_link WHERE workspace_id = $1 AND report_id = $2
       AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [ref.workspaceId, ref.reportId],
  );
  return rows;
}

/** One link per report that is sent by mail, beside those that its owner makes and that are counted. */
export async function insertMailLink(
  client: pg.ClientBase,
  ref: ReportRef,
  link: { id: string; tokenHash: Buffer; label: string },
): Promise<void> {
  await client.query(
    `INSERT INTO share_link (workspace_id, report_id, id, token_hash, label) VALUES ($1, $2, $3, $4, $5)`,
    [ref.workspaceId, ref.reportId, link.id, link.tokenHash, link.label],
  );
}
