import "server-only";
import { createHash } from "node:crypto";
import { findLiveLink } from "#lib/db/live-links.ts";
import { proveShare, type ShareScope } from "#lib/scope.ts";

// 32 random bytes in base64url; anything else was never a token of ours (threats S1, S6).
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What a share link grants; null for unknown, revoked, expired and malformed tokens alike (threats S3, S6). */
export async function findShareScope(token: string): Promise<ShareScope | null> {
  if (token.length !== 43 || !tokenShape.test(token)) return null;
  const link = await findLiveLink(createHash("sha256").update(token).digest("hex"));
  return link && proveShare(link.workspaceId, link.reportId, link.id);
}
