import "server-only";
import { createHash } from "node:crypto";
import { shareCookieName } from "#lib/auth/share-cookie.ts";
import { findLiveLink, type LiveLink } from "#lib/db/live-links.ts";
import { isGrantAlive } from "#lib/db/share-grants.ts";
import { proveShare, type ShareScope } from "#lib/scope.ts";

/** What the owner allows whoever holds the link. */
export type LinkRights = {
  allowsCsv: boolean;
  hasFreeDates: boolean;
  showsPastIssues: boolean;
  /** Sites that may show the report in a frame. A browser sends no grant from there, so none with a password. */
  embedOrigins: string[];
};

export type ShareGate = { kind: "open"; scope: ShareScope; link: LinkRights } | { kind: "locked" } | { kind: "none" };

type Cookies = { get(name: string): { value: string } | undefined };

/**
 * The one gate of everything at /share/[token], asked at every request (threats S3, S4). `none` for unknown, revoked
 * and expired tokens, those of deleted reports, and for what never was one: all take the same way, down to the same
 * look-up (threats S1, S6).
 */
export async function openShare(token: string, cookies: Cookies): Promise<ShareGate> {
  const link = await findLiveLink(tokenSha256(token));
  if (!link) return { kind: "none" };
  if (link.passwordHash !== null && !(await isUnlocked(link, cookies))) return { kind: "locked" };
  return {
    kind: "open",
    scope: proveShare(link.workspaceId, link.reportId, link.id),
    link: {
      allowsCsv: link.allowsCsv,
      hasFreeDates: link.hasFreeDates,
      showsPastIssues: link.showsPastIssues,
      embedOrigins: link.passwordHash === null ? link.embedOrigins : [],
    },
  };
}

async function isUnlocked(link: LiveLink, cookies: Cookies): Promise<boolean> {
  const grant = cookies.get(shareCookieName())?.value;
  return grant !== undefined && (await isGrantAlive(link, grantHash(grant)));
}

export function tokenSha256(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function grantHash(grant: string): Buffer {
  return createHash("sha256").update(grant).digest();
}
