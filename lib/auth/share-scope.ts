import "server-only";
import { createHash } from "node:crypto";
import { findLiveLink } from "#lib/db/live-links.ts";
import { proveShare, type ShareScope } from "#lib/scope.ts";

/**
 * What a share link grants; null for unknown, revoked and expired tokens alike, and for what never was one: all take
 * the same way, down to the same look-up (threats S1, S3, S6).
 */
export async function findShareScope(token: string): Promise<ShareScope | null> {
  const link = await findLiveLink(createHash("sha256").update(token).digest("hex"));
  return link && proveShare(link.workspaceId, link.reportId, link.id);
}
