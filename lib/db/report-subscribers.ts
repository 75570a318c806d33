import "server-only";
import type pg from "pg";
import type { ReportRef } from "#lib/db/report-issues.ts";

export type SubscriberRow = {
  id: string;
  email: string;
  invitedAt: Date;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
  lastIssue: number;
  lastFailure: string | null;
};

const fields = `id, email, invited_at AS "invitedAt", confirmed_at AS "confirmedAt",
  unsubscribed_at AS "unsubscribedAt", last_issue AS "lastIssue", last_failure AS "lastFailure"`;

/** By address. */
export async function findSubscribers(client: pg.ClientBase, ref: ReportRef): Promise<SubscriberRow[]> {
  const { rows } = await client.query<SubscriberRow>(
    `SELECT ${fields} FROM report_subscriber WHERE workspace_id = $1 AND report_id = $2 ORDER BY email`,
    [ref.workspaceId, ref.reportId],
  );
  return rows;
}

export type Invited = "invited" | "subscribed" | "asked-today" | "too-many";

/**
 * Asks an address, or asks it again: one that said nothing or no, at most once a day by the database's clock. Whoever
 * said yes is not asked. The caller holds the report's row.
 */
export async function inviteAddress(
  client: pg.ClientBase,
  ref: ReportRef,
  invited: { id: string; tokenHash: Buffer; email: string },
  most: number,
): Promise<{ outcome: Invited; subscriberId: string }> {
  const { rows } = await client.query<{ id: string; isConfirmed: boolean; isRecent: boolean }>(
    `SELECT id, confirmed_at IS NOT NULL AS "isConfirmed", invited_at > now() - interval '1 day' AS "isRecent"
     FROM report_subscriber WHERE workspace_id = $1 AND report_id = $2 AND email = $3`,
    [ref.workspaceId, ref.reportId, invited.email],
  );
  const there = rows[0];
  if (there?.isConfirmed) return { outcome: "subscribed", subscriberId: there.id };
  if (there?.isRecent) return { outcome: "asked-today", subscriberId: there.id };
  const subscriberId = there?.id ?? invited.id;
  if ((await countOthers(client, ref, subscriberId)) >= most) return { outcome: "too-many", subscriberId };
  if (there) {
    await client.query(
      `UPDATE report_subscriber SET invited_at = now(), last_failure = NULL WHERE workspace_id = $1 AND id = $2`,
      [ref.workspaceId, subscriberId],
    );
  } else {
    await client.query(
      `INSERT INTO report_subscriber (workspace_id, report_id, id, email, token_hash) VALUES ($1, $2, $3, $4, $5)`,
      [ref.workspaceId, ref.reportId, subscriberId, invited.email, invited.tokenHash],
    );
  }
  return { outcome: "invited", subscriberId };
}

/** Those who get mails or were asked; whoever said no takes no place. */
async function countOthers(client: pg.ClientBase, ref: ReportRef, subscriberId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM report_subscriber
     WHERE workspace_id = $1 AND report_id = $2 AND id <> $3
       AND (confirmed_at IS NOT NULL OR unsubscribed_at IS NULL OR invited_at > unsubscribed_at)`,
    [ref.workspaceId, ref.reportId, subscriberId],
  );
  return rows[0]?.count ?? 0;
}

/** False when there is none. */
export async function deleteSubscriber(client: pg.ClientBase, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query("DELETE FROM report_subscriber WHERE workspace_id = $1 AND id = $2", [
    workspaceId,
    id,
  ]);
  return rowCount === 1;
}

/** Takes the asking of somebody upon itself; null = it was done, or is not to be done any more. */
export async function claimInvitation(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
): Promise<{ email: string; reportId: string; title: string; sender: string; invitedAt: Date } | null> {
  const { rows } = await client.query<{
    email: string;
    reportId: string;
    title: string;
    sender: string;
    invitedAt: Date;
  }>(
    `UPDATE report_subscriber s SET asked_at = now(), last_failure = ''
     FROM report r JOIN workspace w ON w.id = r.workspace_id
     WHERE s.workspace_id = $1 AND s.id = $2 AND r.workspace_id = s.workspace_id AND r.id = s.report_id
       AND s.confirmed_at IS NULL AND (s.asked_at IS NULL OR s.asked_at < s.invited_at)
     RETURNING s.email, s.report_id AS "reportId", r.title, w.name AS sender, s.invited_at AS "invitedAt"`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

/** Gives the asking back: the mail was certainly not taken. */
export async function releaseInvitation(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
  says: string,
): Promise<void> {
  await client.query(
    "UPDATE report_subscriber SET asked_at = NULL, last_failure = $3 WHERE workspace_id = $1 AND id = $2",
    [workspaceId, id, says],
  );
}

/** Those who said yes and have not got this issue, nor a later one. */
export async function findRecipients(client: pg.ClientBase, ref: ReportRef, issueNumber: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM report_subscriber WHERE workspace_id = $1 AND report_id = $2 AND confirmed_at IS NOT NULL
       AND last_issue < $3 ORDER BY id`,
    [ref.workspaceId, ref.reportId, issueNumber],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes the sending of an issue to one of them upon itself, before anything is sent: a mail that was begun is never begun
 * again, even when its worker died. Null = somebody else did, or they said no meanwhile.
 */
export async function claimDelivery(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
  issueNumber: number,
): Promise<{ email: string; lastIssue: number } | null> {
  const { rows } = await client.query<{ email: string; lastIssue: number }>(
    `UPDATE report_subscriber s SET last_issue = $3, last_failure = ''
     FROM (SELECT id, last_issue FROM report_subscriber WHERE workspace_id = $1 AND id = $2 FOR UPDATE) before
     WHERE s.workspace_id = $1 AND s.id = before.id AND s.confirmed_at IS NOT NULL AND s.last_issue < $3
     RETURNING s.email, before.last_issue AS "lastIssue"`,
    [workspaceId, id, issueNumber],
  );
  return rows[0] ?? null;
}

/** Gives the sending back: the mail was certainly not taken. */
export async function releaseDelivery(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
  back: { from: number; to: number; says: string },
): Promise<void> {
  await client.query(
    `UPDATE report_subscriber SET last_issue = $4, last_failure = $5
     WHERE workspace_id = $1 AND id = $2 AND last_issue = $3`,
    [workspaceId, id, back.from, back.to, back.says],
  );
}

/** What came of the last mail; null = it was taken. */
export async function saveFailure(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
  says: string | null,
): Promise<void> {
  await client.query("UPDATE report_subscriber SET last_failure = $3 WHERE workspace_id = $1 AND id = $2", [
    workspaceId,
    id,
    says,
  ]);
}

/** An issue as its mail tells it; null = it is gone. */
export async function findIssueToSend(
  client: pg.ClientBase,
  ref: ReportRef,
  number: number,
): Promise<{ id: string; content: unknown; sender: string; picture: Buffer | null } | null> {
  const { rows } = await client.query<{ id: string; content: unknown; sender: string; picture: Buffer | null }>(
    `SELECT i.id, i.content, w.name AS sender, p.body AS picture FROM report_issue i
     JOIN workspace w ON w.id = i.workspace_id
     LEFT JOIN report_page p ON p.workspace_id = i.workspace_id AND p.issue_id = i.id AND p.name = $4
       AND p.type = 'image/png'
     WHERE i.workspace_id = $1 AND i.report_id = $2 AND i.number = $3`,
    [ref.workspaceId, ref.reportId, number, "picture"],
  );
  return rows[0] ?? null;
}

export async function saveSent(client: pg.ClientBase, ref: ReportRef, number: number): Promise<void> {
  await client.query(
    `UPDATE report_issue SET sent_at = coalesce(sent_at, now())
     WHERE workspace_id = $1 AND report_id = $2 AND number = $3`,
    [ref.workspaceId, ref.reportId, number],
  );
}
