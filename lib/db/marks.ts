import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { toJudge } from "#lib/db/judges.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { IncentivisedMark, PersonMark } from "#lib/reports/person-mark.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Judged = { reason: string; byUserId: string | null; email: string | null; at: Date };
type MarkRow = Judged & {
  personKey: string;
  personId: bigint | null;
  handle: string | null;
  kind: MarkKind;
  communityId: string | null;
  communityName: string | null;
};

const handle = Prisma.raw(latestHandle("p.workspace_id", "p.id"));

/** Marks of a profile, or of one of its people, newest first. */
export async function findMarks(
  scope: OwnerScope,
  profileId: string,
  personId: bigint | null = null,
): Promise<PersonMark[]> {
  const onlyOne = personId === null ? Prisma.empty : Prisma.sql`AND p.id = ${personId}`;
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<MarkRow[]>`
      SELECT k.person_key AS "personKey", p.id AS "personId", ${handle} AS handle, k.kind::text, k.reason,
        c.id AS "communityId", c.name AS "communityName", k.marked_by_id AS "byUserId", u.email, k.marked_at AS at
      FROM mark k
      LEFT JOIN person p ON p.workspace_id = k.workspace_id AND p.profile_id = k.profile_id AND p.key = k.person_key
      LEFT JOIN community c ON c.workspace_id = k.workspace_id AND c.id = k.community_id
      LEFT JOIN membership m ON m.workspace_id = k.workspace_id AND m.user_id = k.marked_by_id
      LEFT JOIN app_user u ON u.id = m.user_id
      WHERE k.workspace_id = ${scope.workspaceId}::uuid AND k.profile_id = ${profileId}::uuid ${onlyOne}
      ORDER BY k.marked_at DESC, k.person_key COLLATE "C", k.kind`,
  );
  return rows.map(({ personKey, personId: id, handle, kind, reason, communityId, communityName, ...judged }) => ({
    personKey,
    personId: id === null ? null : String(id),
    ...namesOf(personKey, handle),
    kind,
    reason,
    community: communityId !== null && communityName !== null ? { id: communityId, name: communityName } : null,
    by: toJudge(judged),
    at: judged.at.toISOString(),
  }));
}

/** Posts that the owner marked as incentivised, newest mark first. */
export async function findIncentivised(scope: OwnerScope, profileId: string): Promise<IncentivisedMark[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<(Judged & { post: string })[]>`
      SELECT i.post, i.reason, i.marked_by_id AS "byUserId", u.email, i.marked_at AS at
      FROM incentivised_post i
      LEFT JOIN membership m ON m.workspace_id = i.workspace_id AND m.user_id = i.marked_by_id
      LEFT JOIN app_user u ON u.id = m.user_id
      WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.profile_id = ${profileId}::uuid
      ORDER BY i.marked_at DESC, i.post COLLATE "C"`,
  );
  return rows.map(({ post, reason, ...judged }) => ({
    post,
    reason,
    by: toJudge(judged),
    at: judged.at.toISOString(),
  }));
}
