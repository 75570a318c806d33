import "server-only";
import { hashPassword, isCommonPassword } from "#lib/auth/password.ts";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { updateShareLink } from "#lib/db/share-links.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { type EditLinkInput, editLinkInput } from "#lib/services/reports/link.input.ts";

export type EditLinkRefusal = "no-link" | "bad-day" | "common-password" | "framed-password";

/** Changes a live link; its address stays. With another password, everybody has to give that one. */
export async function editLink(
  scope: OwnerScope,
  linkId: string,
  input: EditLinkInput,
): Promise<Result<null, EditLinkRefusal>> {
  if (!isUuid(linkId)) return fail("no-link");
  const { password, expiresDays, expiresDay, ...row } = editLinkInput.parse(input);
  if (password && isCommonPassword(password)) return fail("common-password");
  const keepsExpiry = expiresDays === undefined && expiresDay === null;
  const changed = await updateShareLink(scope, linkId, {
    ...row,
    passwordHash: password ? await hashPassword(password) : password === undefined ? undefined : null,
    expiry: keepsExpiry ? undefined : { days: expiresDays ?? null, day: expiresDay },
  });
  if (changed !== "changed") return fail(changed);
  logLinkEvent("link-changed", { id: linkId, workspaceId: scope.workspaceId });
  return ok(null);
}
