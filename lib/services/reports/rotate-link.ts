import "server-only";
import { randomBytes } from "node:crypto";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { replaceToken } from "#lib/db/share-links.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { shareAddress, shareTokenHash } from "#lib/services/reports/share-address.ts";

/** A new address for a live link, told this once; the old one is dead at the next request. */
export async function rotateLink(scope: OwnerScope, linkId: string): Promise<Result<{ address: string }, "no-link">> {
  if (!isUuid(linkId)) return fail("no-link");
  const token = randomBytes(32).toString("base64url");
  if (!(await replaceToken(scope, linkId, shareTokenHash(token)))) return fail("no-link");
  logLinkEvent("link-rotated", { id: linkId, workspaceId: scope.workspaceId });
  return ok({ address: shareAddress(token) });
}
