import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { Drawing } from "#lib/services/reports/issue-tools.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { listed } from "#lib/testing/made-rows.ts";
import { makeProfile } from "#lib/testing/make-owner.ts";

/** A list of followers, booked. */
export function bookFollowers(scope: OwnerScope, profileId: string, handles: string[], observedAt: Date) {
  return bookImport(scope, profileId, {
    observedAt,
    lists: [{ side: "followers", completeness: "complete" }],
    rows: handles.map((handle) => listed("followers", { handle })),
  });
}

/** A report of a profile that has two followers, not published yet. */
export async function makeReport(
  scope: OwnerScope,
  changes: Partial<ReportDefinition> & { mode?: "frozen" | "live"; profileId?: string } = {},
): Promise<{ profileId: string; reportId: string }> {
  const { mode = "frozen", profileId = await makeProfile(scope), ...rest } = changes;
  if (changes.profileId === undefined)
    await bookFollowers(scope, profileId, ["ana", "ben"], new Date("2026-05-01T00:00:00Z"));
  const definition = { ...reportTemplates.client, title: "May", words: "", ...rest } satisfies ReportDefinition;
  const reportId = await withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "INSERT INTO report (workspace_id, profile_id, title, definition, mode) VALUES ($1, $2, $3, $4, $5) RETURNING id",
      [scope.workspaceId, profileId, definition.title, JSON.stringify(definition), mode],
    );
    return rows[0]?.id ?? "";
  });
  return { profileId, reportId };
}

/** Draws what an issue says as text, so that a test sees of what it was drawn. */
export const plainDrawing: Drawing = {
  draw: async ({ content, issueNumber }) => [
    { name: "page", type: "text/plain", body: Buffer.from(`${issueNumber} ${JSON.stringify(content)}`) },
  ],
  drawnWith: () => "plain",
};

export type StoredIssue = { id: string; number: number; isLive: boolean; isPublished: boolean; page: string | null };

/** All issues of a report, the preview first, each with what was written of it: no PDF and no picture. */
export async function findIssues(scope: OwnerScope, reportId: string): Promise<StoredIssue[]> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<StoredIssue>(
      `SELECT i.id, i.number, i.is_live AS "isLive", i.published_at IS NOT NULL AS "isPublished",
         string_agg(convert_from(p.body, 'utf8'), '') FILTER (WHERE p.type LIKE 'text/%') AS page
       FROM report_issue i LEFT JOIN report_page p ON p.workspace_id = i.workspace_id AND p.issue_id = i.id
       WHERE i.workspace_id = $1 AND i.report_id = $2 GROUP BY i.id, i.number, i.is_live, i.published_at ORDER BY i.number`,
      [scope.workspaceId, reportId],
    );
    return rows;
  });
}
