import "server-only";
import { randomBytes } from "node:crypto";
import { hashPassword, isCommonPassword } from "#lib/auth/password.ts";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { createShareLink } from "#lib/db/share-links.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { type CreateLinkInput, createLinkInput } from "#lib/services/reports/link.input.ts";
import { shareAddress, shareTokenHash } from "#lib/services/reports/share-address.ts";

/** Live links of one workspace, as threats.md 13 limits them. */
const liveLinksMax = 50;

export type CreateLinkRefusal = "no-report" | "too-many-links" | "bad-day" | "common-password" | "framed-password";

/** Makes a link to a report. The address is told this once: only the SHA-256 of its token is kept (threats S1). */
export async function createLink(
  scope: OwnerScope,
  reportId: string,
  input: CreateLinkInput,
): Promise<Result<{ linkId: string; address: string }, CreateLinkRefusal>> {
  // What was left out has its default.
  const { password, expiresDays, expiresDay, ...row } = createLinkInput.parse(input);
  if (password !== null && isCommonPassword(password)) return fail("common-password");
  if (password !== null && row.embedOrigins.length > 0) return fail("framed-password");
  const token = randomBytes(32).toString("base64url");
  const created = await createShareLink(scope, {
    ...row,
    reportId,
    tokenHash: shareTokenHash(token),
    passwordHash: password === null ? null : await hashPassword(password),
    expiry: { days: expiresDays, day: expiresDay },
    liveLinksMax,
  });
  if (typeof created === "string") return fail(created);
  logLinkEvent("link-made", { id: created.linkId, workspaceId: scope.workspaceId });
  return ok({ linkId: created.linkId, address: shareAddress(token) });
}
