import "server-only";
import type pg from "pg";

export type ReportRef = { workspaceId: string; reportId: string };
export type ReportMode = "frozen" | "live";

/** What an issue is made from, as it was at `readAt` by the database's clock. */
export type ReportToIssue = {
  profileId: string;
  title: string;
  definition: unknown;
  mode: ReportMode;
  pseudonymKey: Buffer;
  logo: Buffer | null;
  readAt: Date;
  /** Differs as soon as the owner changes anything of the above. */
  state: string;
  /** Of the issue that is published next; of a live report that of the one which is computed anew. */
  nextNumber: number;
};

export type IssueToStore = {
  /** 0 = the preview. */
  number: number;
  content: object;
  digest: Buffer;
  signature: Buffer | null;
  computedAt: Date;
  pages: StoredPage[];
  drawnWith: string;
};
export type StoredPage = { name: string; type: string; body: Buffer; bodyGzip: Buffer | null };

const stateOfReport = `md5(concat_ws('|', coalesce(definition::text, ''), mode, title, md5(logo)))`;

/** Live reports of a profile that were published: what nobody was shown yet is not published by an import. */
export async function findPublishedLive(
  client: pg.ClientBase,
  profile: { workspaceId: string; profileId: string },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM report r WHERE workspace_id = $1 AND profile_id = $2 AND mode = 'live' AND definition IS NOT NULL
       AND EXISTS (SELECT FROM report_issue i WHERE i.workspace_id = $1 AND i.report_id = r.id AND i.is_live)
     ORDER BY id`,
    [profile.workspaceId, profile.profileId],
  );
  return rows.map(({ id }) => id);
}

export async function findReportToIssue(client: pg.ClientBase, ref: ReportRef): Promise<ReportToIssue | null> {
  const { rows } = await client.query<ReportToIssue>(
    `SELECT profile_id AS "profileId", title, definition, mode, pseudonym_key AS "pseudonymKey", logo,
       clock_timestamp() AS "readAt", ${stateOfReport} AS state,
       CASE WHEN mode = 'live' AND last.is_live THEN last.number ELSE coalesce(last.number, 0) + 1 END AS "nextNumber"
     FROM report LEFT JOIN LATERAL (
       SELECT number, is_live FROM report_issue i
       WHERE i.workspace_id = report.workspace_id AND i.report_id = report.id AND i.number > 0
       ORDER BY number DESC LIMIT 1) last ON true
     WHERE workspace_id = $1 AND id = $2`,
    [ref.workspaceId, ref.reportId],
  );
  return rows[0] ?? null;
}

/** Whoever stores an issue of a report holds its row until then. Null = the report is gone. */
export async function lockReport(client: pg.ClientBase, ref: ReportRef): Promise<{ state: string } | null> {
  const { rows } = await client.query<{ state: string }>(
    `SELECT ${stateOfReport} AS state FROM report WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [ref.workspaceId, ref.reportId],
  );
  return rows[0] ?? null;
}

/** The issue that was made by a request; null = none yet. */
export async function findIssueOfRequest(
  client: pg.ClientBase,
  ref: ReportRef,
  requestId: string,
): Promise<number | null> {
  const { rows } = await client.query<{ number: number }>(
    "SELECT number FROM report_issue WHERE workspace_id = $1 AND report_id = $2 AND request_id = $3",
    [ref.workspaceId, ref.reportId, requestId],
  );
  return rows[0]?.number ?? null;
}

/** The caller holds the report's row. Where an issue of this number was published meanwhile, the constraint refuses it. */
export async function insertFrozenIssue(
  client: pg.ClientBase,
  ref: ReportRef,
  requestId: string,
  issue: IssueToStore,
): Promise<void> {
  const id = await insertIssue(client, ref, issue, "now(), $8, false", [requestId]);
  await insertPages(client, ref.workspaceId, id, issue);
}

/**
 * Puts what a live report says now in the place of what it said before, or makes its first issue. The caller holds the
 * report's row. What was computed earlier than what is there changes nothing.
 */
export function putLiveIssue(client: pg.ClientBase, ref: ReportRef, issue: IssueToStore): Promise<void> {
  return putIssue(client, ref, issue, "now(), NULL, true");
}

/** Stores what the report would say now, as issue 0, in the same way. */
export function putPreview(client: pg.ClientBase, ref: ReportRef, issue: IssueToStore): Promise<void> {
  return putIssue(client, ref, issue, "NULL, NULL, false");
}

/** When the preview was last computed; null = it was not yet. Null for a report that is not there. */
export async function findPreview(client: pg.ClientBase, ref: ReportRef): Promise<{ drawnAt: Date | null } | null> {
  const { rows } = await client.query<{ drawnAt: Date | null }>(
    `SELECT i.computed_at AS "drawnAt" FROM report r
     LEFT JOIN report_issue i ON i.workspace_id = r.workspace_id AND i.report_id = r.id AND i.number = 0
     WHERE r.workspace_id = $1 AND r.id = $2`,
    [ref.workspaceId, ref.reportId],
  );
  return rows[0] ?? null;
}

export async function deletePreview(client: pg.ClientBase, ref: ReportRef): Promise<void> {
  await client.query("DELETE FROM report_issue WHERE workspace_id = $1 AND report_id = $2 AND number = 0", [
    ref.workspaceId,
    ref.reportId,
  ]);
}

/** What was drawn of an issue gives way to what is drawn now. */
export async function replacePages(
  client: pg.ClientBase,
  workspaceId: string,
  issueId: string,
  issue: Pick<IssueToStore, "pages" | "drawnWith">,
): Promise<void> {
  await client.query("DELETE FROM report_page WHERE workspace_id = $1 AND issue_id = $2", [workspaceId, issueId]);
  await insertPages(client, workspaceId, issueId, issue);
}

/** What an issue is drawn from; null = it is gone. */
export async function findIssueToDraw(
  client: pg.ClientBase,
  workspaceId: string,
  issueId: string,
): Promise<{ reportId: string; number: number; content: unknown; digest: Buffer; logo: Buffer | null } | null> {
  const { rows } = await client.query<{
    reportId: string;
    number: number;
    content: unknown;
    digest: Buffer;
    logo: Buffer | null;
  }>(
    `SELECT i.report_id AS "reportId", i.number, i.content, i.content_digest AS digest, r.logo
     FROM report_issue i JOIN report r ON r.workspace_id = i.workspace_id AND r.id = i.report_id
     WHERE i.workspace_id = $1 AND i.id = $2`,
    [workspaceId, issueId],
  );
  return rows[0] ?? null;
}

/** Issues of a workspace of which there is no drawing by this version, the newest first. */
export async function findOutdatedIssues(
  client: pg.ClientBase,
  workspaceId: string,
  drawnWith: string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM report_issue i WHERE workspace_id = $1 AND NOT EXISTS (
       SELECT FROM report_page p WHERE p.workspace_id = $1 AND p.issue_id = i.id AND p.drawn_with = $2)
     ORDER BY computed_at DESC`,
    [workspaceId, drawnWith],
  );
  return rows.map(({ id }) => id);
}

async function putIssue(client: pg.ClientBase, ref: ReportRef, issue: IssueToStore, rest: string): Promise<void> {
  const { rows } = await client.query<{ id: string; computedAt: Date }>(
    `SELECT id, computed_at AS "computedAt" FROM report_issue
     WHERE workspace_id = $1 AND report_id = $2 AND number = $3`,
    [ref.workspaceId, ref.reportId, issue.number],
  );
  const there = rows[0];
  if (!there) {
    const id = await insertIssue(client, ref, issue, rest, []);
    await insertPages(client, ref.workspaceId, id, issue);
  } else if (there.computedAt <= issue.computedAt) await replaceIssue(client, ref, there.id, issue);
}

async function insertIssue(
  client: pg.ClientBase,
  ref: ReportRef,
  issue: IssueToStore,
  rest: string,
  values: unknown[],
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO report_issue (workspace_id, report_id, content, content_digest, signature, computed_at, number,
       published_at, request_id, is_live)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ${rest}) RETURNING id`,
    [...valuesOf(ref, issue), issue.number, ...values],
  );
  const made = rows[0];
  if (!made) throw new Error("the new issue was not returned");
  return made.id;
}

async function replaceIssue(
  client: pg.ClientBase,
  ref: ReportRef,
  issueId: string,
  issue: IssueToStore,
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE report_issue SET content = $3, content_digest = $4, signature = $5, computed_at = $6
     WHERE workspace_id = $1 AND report_id = $2 AND id = $7 AND (is_live OR number = 0)`,
    [...valuesOf(ref, issue), issueId],
  );
  // What was frozen under this number in the meantime stays; the job is tried again and finds the next number.
  if (rowCount !== 1) throw new Error("a frozen issue took this number");
  await replacePages(client, ref.workspaceId, issueId, issue);
}

async function insertPages(
  client: pg.ClientBase,
  workspaceId: string,
  issueId: string,
  { pages, drawnWith }: Pick<IssueToStore, "pages" | "drawnWith">,
): Promise<void> {
  for (const page of pages) {
    await client.query(
      `INSERT INTO report_page (workspace_id, issue_id, name, type, body, body_gzip, drawn_with)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, issueId, page.name, page.type, page.body, page.bodyGzip, drawnWith],
    );
  }
}

function valuesOf(ref: ReportRef, issue: IssueToStore): unknown[] {
  const { content, digest, signature, computedAt } = issue;
  return [ref.workspaceId, ref.reportId, JSON.stringify(content), digest, signature, computedAt];
}
