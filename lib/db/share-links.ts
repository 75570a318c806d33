import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

export type LinkRow = {
  label: string;
  hasFreeDates: boolean;
  allowsCsv: boolean;
  showsPastIssues: boolean;
  embedOrigins: string[];
};

/** So many days from now, or the end of a day in the profile's time zone. All null = until it is revoked. */
export type LinkExpiry = { days: number | null; day: string | null };

export type NewLink = LinkRow & {
  reportId: string;
  tokenHash: Buffer;
  /** Argon2id in the PHC format; null = it opens without a password. */
  passwordHash: string | null;
  expiry: LinkExpiry;
  liveLinksMax: number;
};

const isAlive = Prisma.sql`revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

export async function createShareLink(
  scope: OwnerScope,
  link: NewLink,
): Promise<{ linkId: string } | "no-report" | "too-many-links" | "bad-day"> {
  if (!isUuid(link.reportId)) return "no-report";
  return withTenant(scope, async (tx) => {
    // Two requests may race for the last free place: the workspace row is the lock.
    await tx.$queryRaw`SELECT id FROM workspace WHERE id = ${scope.workspaceId}::uuid FOR UPDATE`;
    const report = await tx.report.findFirst({
      where: { workspaceId: scope.workspaceId, id: link.reportId },
      select: { profile: { select: { timeZone: true } } },
    });
    if (!report) return "no-report";
    const live = await tx.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM share_link WHERE workspace_id = ${scope.workspaceId}::uuid AND ${isAlive}`;
    if (Number(live[0]?.count ?? 0) >= link.liveLinksMax) return "too-many-links";
    const expiresAt = await readExpiry(tx, link.expiry, report.profile.timeZone);
    if (expiresAt === "bad-day") return expiresAt;
    const { reportId, label, passwordHash, hasFreeDates, allowsCsv, showsPastIssues, embedOrigins } = link;
    const created = await tx.shareLink.create({
      data: {
        workspaceId: scope.workspaceId,
        reportId,
        tokenHash: new Uint8Array(link.tokenHash),
        label,
        passwordHash,
        passwordVersion: passwordHash === null ? 0 : 1,
        hasFreeDates,
        allowsCsv,
        showsPastIssues,
        embedOrigins,
        expiresAt,
      },
      select: { id: true },
    });
    return { linkId: created.id };
  });
}

/** What is undefined stays. A password that was set or taken away locks what was unlocked with another (threats S4). */
export type LinkChange = LinkRow & { passwordHash: string | null | undefined; expiry: LinkExpiry | undefined };

/** `no-link` also for one that is dead: nothing brings it back. */
export function updateShareLink(
  scope: OwnerScope,
  linkId: string,
  change: LinkChange,
): Promise<"changed" | "no-link" | "bad-day" | "framed-password"> {
  return withTenant(scope, async (tx) => {
    const locked = await tx.$queryRaw<{ passwordHash: string | null; timeZone: string }[]>`
      SELECT l.password_hash AS "passwordHash", p.time_zone AS "timeZone"
      FROM share_link l
        JOIN report r ON r.workspace_id = l.workspace_id AND r.id = l.report_id
        JOIN profile p ON p.workspace_id = r.workspace_id AND p.id = r.profile_id
      WHERE l.workspace_id = ${scope.workspaceId}::uuid AND l.id = ${linkId}::uuid
        AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now())
      FOR UPDATE OF l`;
    const before = locked[0];
    if (!before) return "no-link";
    const { passwordHash, expiry, ...row } = change;
    const hasPassword = (passwordHash === undefined ? before.passwordHash : passwordHash) !== null;
    if (hasPassword && row.embedOrigins.length > 0) return "framed-password";
    const expiresAt = expiry && (await readExpiry(tx, expiry, before.timeZone));
    if (expiresAt === "bad-day") return expiresAt;
    await tx.shareLink.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: linkId } },
      data: {
        ...row,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(passwordHash !== undefined && { passwordHash, passwordVersion: { increment: 1 } }),
      },
      select: { id: true },
    });
    if (passwordHash !== undefined) await deleteGrants(tx, scope, [linkId]);
    return "changed";
  });
}

/** The old address is dead at the next request, and whatever was unlocked with it. False when there is no live link. */
export function replaceToken(scope: OwnerScope, linkId: string, tokenHash: Buffer): Promise<boolean> {
  return withTenant(scope, async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE share_link SET token_hash = ${new Uint8Array(tokenHash)}
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${linkId}::uuid AND ${isAlive}`;
    await deleteGrants(tx, scope, [linkId]);
    return changed > 0;
  });
}

/** False when there is no such link. The first revocation's time stays. */
export async function revokeShareLink(scope: OwnerScope, linkId: string): Promise<boolean> {
  return withTenant(scope, async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE share_link SET revoked_at = coalesce(revoked_at, now())
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${linkId}::uuid`;
    await deleteGrants(tx, scope, [linkId]);
    return changed > 0;
  });
}

/** Revokes the live links of one report, or of the whole workspace; returns their ids. */
export function revokeLiveLinks(scope: OwnerScope, reportId: string | null): Promise<string[]> {
  return withTenant(scope, async (tx) => {
    const revoked = await tx.$queryRaw<{ id: string }[]>`
      UPDATE share_link SET revoked_at = now()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND ${isAlive}
        AND (${reportId}::uuid IS NULL OR report_id = ${reportId}::uuid)
      RETURNING id`;
    const ids = revoked.map(({ id }) => id);
    await deleteGrants(tx, scope, ids);
    return ids;
  });
}

async function deleteGrants(tx: TenantTx, scope: OwnerScope, linkIds: string[]): Promise<void> {
  await tx.shareGrant.deleteMany({ where: { workspaceId: scope.workspaceId, linkId: { in: linkIds } } });
}

/** By the database's clock (threats I4). A day has to lie between today and ten years from now. */
async function readExpiry(tx: TenantTx, { days, day }: LinkExpiry, timeZone: string): Promise<Date | null | "bad-day"> {
  if (day === null && days === null) return null;
  const rows = await tx.$queryRaw<{ at: Date; fits: boolean }[]>`
    SELECT at, at > now() AND at < now() + interval '3660 days' AS fits FROM (
      SELECT CASE WHEN ${day}::date IS NULL THEN now() + make_interval(days => ${days}::int)
        ELSE (${day}::date + 1)::timestamp AT TIME ZONE ${timeZone}::text END AS at) expiry`;
  const expiry = rows[0];
  return expiry?.fits ? expiry.at : "bad-day";
}
