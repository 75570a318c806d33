import "server-only";
import { randomUUID } from "node:crypto";
import { canonicalEmail } from "#lib/auth/email.ts";
import { hashPassword, isCommonPassword } from "#lib/auth/password.ts";
import { passwordMax, passwordMin } from "#lib/auth/password-length.ts";
import { insertAccount } from "#lib/db/accounts.ts";
import { fail, ok, type Result } from "#lib/result.ts";

/** Makes a user with a workspace of their own, for the operator's command line. */
export async function addUser(input: {
  email: string;
  password: string;
  workspaceName: string | null;
}): Promise<
  Result<{ userId: string; workspaceId: string }, "bad-email" | "bad-password" | "common-password" | "taken">
> {
  const email = canonicalEmail(input.email);
  if (email === null) return fail("bad-email");
  if (input.password.length < passwordMin || input.password.length > passwordMax) return fail("bad-password");
  if (isCommonPassword(input.password)) return fail("common-password");
  const workspaceId = randomUUID();
  const made = await insertAccount({
    email,
    passwordHash: await hashPassword(input.password),
    workspaceId,
    workspaceName: input.workspaceName ?? email,
    setupTokenHash: null,
  });
  if (made === "taken" || made === "bad-token") return fail("taken");
  return ok({ userId: made.userId, workspaceId });
}
