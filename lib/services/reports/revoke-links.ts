import "server-only";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { revokeLiveLinks } from "#lib/db/share-links.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Revokes all live links of a report, or of the workspace (null); returns how many. */
export async function revokeLinks(scope: OwnerScope, reportId: string | null): Promise<number> {
  if (reportId !== null && !isUuid(reportId)) return 0;
  const ids = await revokeLiveLinks(scope, reportId);
  for (const id of ids) logLinkEvent("link-revoked", { id, workspaceId: scope.workspaceId });
  return ids.length;
}
