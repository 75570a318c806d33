import "server-only";
import { randomUUID } from "node:crypto";
import { findLiveLinks, insertMailLink } from "#lib/db/mail-links.ts";
import { lockReport, type ReportRef } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { env } from "#lib/env.ts";
import { mailLinkToken, sha256 } from "#lib/mail/tokens.ts";

/**
 * The address of a report that its mails hold. It is a share link like others, and its token can be made again from the
 * link's id, which tells it apart. One that was revoked stays dead: the next mail holds a new one. Null = no report.
 */
export async function mailLinkUrl(ref: ReportRef): Promise<string | null> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return null;
    const links = await findLiveLinks(client, ref);
    const known = links.find(({ id, tokenHash }) => sha256(mailLinkToken(id)).equals(tokenHash));
    const id = known?.id ?? randomUUID();
    const token = mailLinkToken(id);
    if (!known)
      await insertMailLink(client, ref, { id, tokenHash: sha256(token), label: "In the mails of this report" });
    return new URL(`/share/${token}`, env().origin).href;
  });
}
