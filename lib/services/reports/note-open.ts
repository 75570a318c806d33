import "server-only";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { countOpen } from "#lib/db/share-opens.ts";
import type { ShareScope } from "#lib/scope.ts";

/** One page view of a link. */
export async function noteOpen(scope: ShareScope): Promise<void> {
  logLinkEvent("link-opened", { id: scope.linkId, workspaceId: scope.workspaceId });
  await countOpen(scope);
}
