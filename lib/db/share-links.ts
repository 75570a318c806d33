import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import { isUuid, type OwnerScope, type ShareScope } from "#lib/scope.ts";

/** Expiry is reckoned by the database's clock (threats I4). */
export async function createShareLink(
  scope: OwnerScope,
  link: {
    reportId: string;
    tokenHash: Buffer;
    label: string;
    expiresDays: number | null;
    liveLinksMax: number;
  },
): Promise<{ linkId: string } | "no-report" | "too-many-links"> {
  if (!isUuid(link.reportId)) return "no-report";
  return withTenant(scope, async (tx) => {
    // Two requests may race for the last free place: the workspace row is the lock.
    await tx.$queryRaw`SELECT id FROM workspace WHERE id = ${scope.workspaceId}::uuid FOR UPDATE`;
    const report = await tx.report.findFirst({
      where: { workspaceId: scope.workspaceId, id: link.reportId },
      select: { id: true },
    });
    if (!report) return "no-report";
    const live = await tx.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM share_link
      WHERE workspace_id = ${scope.workspaceId}::uuid AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;
    if (Number(live[0]?.count ?? 0) >= link.liveLinksMax) return "too-many-links";
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO share_link (workspace_id, report_id, token_hash, label, expires_at)
      VALUES (${scope.workspaceId}::uuid, ${link.reportId}::uuid, ${link.tokenHash}, ${link.label},
        now() + make_interval(days => ${link.expiresDays}::int))
      RETURNING id`;
    const created = rows[0];
    if (!created) throw new Error("the new share link was not returned");
    return { linkId: created.id };
  });
}

/** False when there is no such link. The first revocation's time stays. */
export async function revokeShareLink(scope: OwnerScope, linkId: string): Promise<boolean> {
  const changed = await withTenant(
    scope,
    (tx) => tx.$executeRaw`
      UPDATE share_link SET revoked_at = coalesce(revoked_at, now())
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${linkId}::uuid`,
  );
  return changed > 0;
}

export async function countOpen(scope: ShareScope): Promise<void> {
  await withTenant(
    scope,
    (tx) => tx.$executeRaw`
      UPDATE share_link SET opens = opens + 1, last_opened_at = now()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${scope.linkId}::uuid`,
  );
}
