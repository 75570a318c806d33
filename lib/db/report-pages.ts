import "server-only";
import { queryAsTenant } from "#lib/db/share-client.ts";
import type { ShareFile } from "#lib/reports/share-request.ts";
import type { ShareScope } from "#lib/scope.ts";

/** `title` of the issue, where it was asked for. */
export type StoredPage = { title: string | null; type: string; body: Buffer; isGzip: boolean };

/**
 * One read: of the issue that is asked for, or the latest that was published, the first of these pages that there is.
 * `no-page` = the issue is there, the page is not; null = no such issue. The preview is none (threats S2).
 */
export async function findSharedPage(
  scope: ShareScope,
  { names, issue }: Pick<ShareFile, "names" | "issue">,
  { acceptsGzip, withTitle }: { acceptsGzip: boolean; withTitle: boolean },
): Promise<StoredPage | "no-page" | null> {
  const rows = await queryAsTenant<StoredPage | { body: null }>(
    scope.workspaceId,
    `SELECT p.type, $5::boolean AND p.body_gzip IS NOT NULL AS "isGzip",
       CASE WHEN $5 AND p.body_gzip IS NOT NULL THEN p.body_gzip ELSE p.body END AS body,
       CASE WHEN $6::boolean THEN i.content ->> 'title' END AS title
     FROM (SELECT workspace_id, id, content FROM report_issue
           WHERE workspace_id = $1 AND report_id = $2 AND number > 0 AND published_at IS NOT NULL
             AND ($3::int IS NULL OR number = $3)
           ORDER BY number DESC LIMIT 1) i
     LEFT JOIN report_page p ON p.workspace_id = i.workspace_id AND p.issue_id = i.id AND p.name = ANY ($4::text[])
     ORDER BY array_position($4::text[], p.name) LIMIT 1`,
    [scope.workspaceId, scope.reportId, issue, names, acceptsGzip, withTitle],
  );
  const row = rows[0];
  if (!row) return null;
  return row.body === null ? "no-page" : row;
}
