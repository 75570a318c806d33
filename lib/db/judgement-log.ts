import "server-only";
import { toJudge } from "#lib/db/judges.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { judgementEntrySchema } from "#lib/reports/judgement-entry.ts";
import type { LoggedJudgement } from "#lib/reports/judgement-log.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Row = {
  id: bigint;
  verb: string;
  detail: unknown;
  reason: string;
  byUserId: string | null;
  email: string | null;
  at: Date;
};

/** One page of the log, newest first; `page` counts from 1 and is brought into range. */
export async function findJudgements(
  scope: OwnerScope,
  profileId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ entries: LoggedJudgement[]; total: number; page: number }> {
  return withTenant(scope, async (tx) => {
    const total = await tx.judgementLog.count({ where: { workspaceId: scope.workspaceId, profileId } });
    const found = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / pageSize)));
    const rows = await tx.$queryRaw<Row[]>`
      SELECT l.id, l.verb, l.detail, l.reason, l.by_user_id AS "byUserId", u.email, l.at
      FROM judgement_log l
      LEFT JOIN membership m ON m.workspace_id = l.workspace_id AND m.user_id = l.by_user_id
      LEFT JOIN app_user u ON u.id = m.user_id
      WHERE l.workspace_id = ${scope.workspaceId}::uuid AND l.profile_id = ${profileId}::uuid
      ORDER BY l.at DESC, l.id DESC
      LIMIT ${pageSize} OFFSET ${(found - 1) * pageSize}`;
    return { total, page: found, entries: rows.map(toEntry) };
  });
}

function toEntry(row: Row): LoggedJudgement {
  return {
    id: String(row.id),
    entry: judgementEntrySchema.parse({ verb: row.verb, detail: row.detail }),
    reason: row.reason,
    by: toJudge(row),
    at: row.at.toISOString(),
  };
}

/** What was judged about one person, by key, alone or as one of a community; newest first, at most 50. */
export async function findJudgementsOf(
  scope: OwnerScope,
  profileId: string,
  personKey: string,
): Promise<LoggedJudgement[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT l.id, l.verb, l.detail, l.reason, l.by_user_id AS "byUserId", u.email, l.at
      FROM judgement_log l
      LEFT JOIN membership m ON m.workspace_id = l.workspace_id AND m.user_id = l.by_user_id
      LEFT JOIN app_user u ON u.id = m.user_id
      WHERE l.workspace_id = ${scope.workspaceId}::uuid AND l.profile_id = ${profileId}::uuid
        AND (l.detail->>'personKey' = ${personKey} OR l.detail->'members' @> to_jsonb(${personKey}::text))
      ORDER BY l.at DESC, l.id DESC LIMIT 50`,
  );
  return rows.map(toEntry);
}
