import "server-only";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { revokeShareLink } from "#lib/db/share-links.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Dead at the next request (threats S3). Revoking twice changes nothing; somebody else's link is not there. */
export async function revokeLink(scope: OwnerScope, linkId: string): Promise<Result<null, "no-link">> {
  if (!isUuid(linkId) || !(await revokeShareLink(scope, linkId))) return fail("no-link");
  logLinkEvent("link-revoked", { id: linkId, workspaceId: scope.workspaceId });
  return ok(null);
}
