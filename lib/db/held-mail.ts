import "server-only";
import { queryByLinkHash } from "#lib/db/share-client.ts";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";

/** What somebody who holds the token of a mail may know: of which report it is, and where they stand. */
export type HeldMail = { title: string; sender: string; email: string; state: "asked" | "subscribed" | "ended" };

type Row = { workspaceId: string; id: string };

/** The row whose token has this SHA-256 (hex); it is found before the tenant is known. */
async function findHeld(tokenSha256: string): Promise<Row | null> {
  const rows = await queryByLinkHash<Row>(
    tokenSha256,
    `SELECT workspace_id AS "workspaceId", id FROM report_subscriber WHERE token_hash = decode($1, 'hex')`,
    [tokenSha256],
  );
  return rows[0] ?? null;
}

export async function findHeldMail(tokenSha256: string): Promise<HeldMail | null> {
  const held = await findHeld(tokenSha256);
  if (!held) return null;
  const rows = await withTenant(
    held,
    (tx) => tx.$queryRaw<HeldMail[]>`
      SELECT r.title, w.name AS sender, s.email,
        CASE WHEN s.confirmed_at IS NOT NULL THEN 'subscribed'
          WHEN s.unsubscribed_at IS NULL OR s.invited_at > s.unsubscribed_at THEN 'asked' ELSE 'ended' END AS state
      FROM report_subscriber s
      JOIN report r ON r.workspace_id = s.workspace_id AND r.id = s.report_id
      JOIN workspace w ON w.id = s.workspace_id
      WHERE s.workspace_id = ${held.workspaceId}::uuid AND s.id = ${held.id}::uuid`,
  );
  return rows[0] ?? null;
}

/** Says yes: the next issue is the first they get. False for a token that is none. Twice changes nothing. */
export function confirmHeldMail(tokenSha256: string): Promise<boolean> {
  return changeHeld(
    tokenSha256,
    (tx, { workspaceId, id }) => tx.$executeRaw`
      UPDATE report_subscriber s SET unsubscribed_at = NULL, confirmed_at = coalesce(confirmed_at, now()),
        last_failure = CASE WHEN confirmed_at IS NULL THEN NULL ELSE last_failure END,
        last_issue = CASE WHEN confirmed_at IS NULL THEN greatest(last_issue, coalesce((
          SELECT max(number) FROM report_issue i WHERE i.workspace_id = s.workspace_id AND i.report_id = s.report_id), 0))
          ELSE last_issue END
      WHERE s.workspace_id = ${workspaceId}::uuid AND s.id = ${id}::uuid`,
  );
}

/** Says no. False for a token that is none. Twice changes nothing. */
export function endHeldMail(tokenSha256: string): Promise<boolean> {
  return changeHeld(
    tokenSha256,
    (tx, { workspaceId, id }) => tx.$executeRaw`
      UPDATE report_subscriber SET confirmed_at = NULL,
        unsubscribed_at = CASE WHEN confirmed_at IS NULL AND unsubscribed_at > invited_at THEN unsubscribed_at ELSE now() END
      WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`,
  );
}

async function changeHeld(tokenSha256: string, change: (tx: TenantTx, held: Row) => Promise<number>): Promise<boolean> {
  const held = await findHeld(tokenSha256);
  return held !== null && (await withTenant(held, (tx) => change(tx, held))) > 0;
}
