import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { ReportRef } from "#lib/db/report-issues.ts";
import type { ReportSchedule } from "#lib/reports/next-issue.ts";

/** How a report renews itself, with the time zone of its profile; `now` is the database's (threats I4). */
export type Scheduled = { schedule: ReportSchedule; timeZone: string; isDue: boolean; now: Date };

/** Null for a report that is not there, or is not one of frozen issues. */
export async function findSchedule(client: pg.ClientBase, ref: ReportRef): Promise<Scheduled | null> {
  const { rows } = await client.query<Scheduled>(
    `SELECT r.schedule, p.time_zone AS "timeZone", coalesce(r.next_issue_at <= now(), false) AS "isDue", now()
     FROM report r JOIN profile p ON p.workspace_id = r.workspace_id AND p.id = r.profile_id
     WHERE r.workspace_id = $1 AND r.id = $2 AND r.mode = 'frozen' AND r.definition IS NOT NULL`,
    [ref.workspaceId, ref.reportId],
  );
  return rows[0] ?? null;
}

export async function writeSchedule(
  client: pg.ClientBase,
  ref: ReportRef,
  schedule: ReportSchedule,
  nextIssueAt: Date | null,
): Promise<void> {
  await client.query("UPDATE report SET schedule = $3, next_issue_at = $4 WHERE workspace_id = $1 AND id = $2", [
    ref.workspaceId,
    ref.reportId,
    schedule,
    nextIssueAt,
  ]);
}

/** Reports of a workspace whose time has come. */
export async function findDueReports(client: pg.ClientBase, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM report WHERE workspace_id = $1 AND mode = 'frozen' AND schedule IN ('weekly', 'monthly')
       AND next_issue_at <= now()`,
    [workspaceId],
  );
  return rows.map(({ id }) => id);
}

/** Reports of a profile whose issues appear at times of its time zone. */
export async function findTimedReports(
  client: pg.ClientBase,
  profile: ProfileRef,
): Promise<{ id: string; schedule: ReportSchedule }[]> {
  const { rows } = await client.query<{ id: string; schedule: ReportSchedule }>(
    `SELECT id, schedule FROM report WHERE workspace_id = $1 AND profile_id = $2 AND schedule IN ('weekly', 'monthly')`,
    [profile.workspaceId, profile.profileId],
  );
  return rows;
}

/** Reports of a profile that get an issue with each import. */
export async function findReportsOfEachImport(client: pg.ClientBase, profile: ProfileRef): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM report WHERE workspace_id = $1 AND profile_id = $2 AND mode = 'frozen' AND schedule = 'each-import'
       AND definition IS NOT NULL`,
    [profile.workspaceId, profile.profileId],
  );
  return rows.map(({ id }) => id);
}

/** How a report renews itself, as its owner sees it; null = there is none. */
export async function findDelivery(
  client: pg.ClientBase,
  ref: ReportRef,
): Promise<{ hasIssues: boolean; schedule: ReportSchedule; nextIssueAt: Date | null; timeZone: string } | null> {
  const { rows } = await client.query<{
    hasIssues: boolean;
    schedule: ReportSchedule;
    nextIssueAt: Date | null;
    timeZone: string;
  }>(
    `SELECT r.mode = 'frozen' AND r.definition IS NOT NULL AS "hasIssues", r.schedule,
       r.next_issue_at AS "nextIssueAt", p.time_zone AS "timeZone"
     FROM report r JOIN profile p ON p.workspace_id = r.workspace_id AND p.id = r.profile_id
     WHERE r.workspace_id = $1 AND r.id = $2`,
    [ref.workspaceId, ref.reportId],
  );
  return rows[0] ?? null;
}
