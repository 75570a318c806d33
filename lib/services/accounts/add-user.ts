import "server-only";
import { randomUUID } from "node:crypto";
import { canonicalEmail } from "#lib/auth/email.ts";
import { hashPassword, isCommonPassword } from "#lib/auth/password.ts";
import { passwordMax, passwordMin } from "#lib/auth/password-length.ts";
import { insertAccount } from "#lib/db/accounts.ts";
import { findAllWorkspaces } from "#lib/db/workspaces.ts";
import { fail, ok, type Result } from "#lib/result.ts";

export type AddUserRefusal = "bad-email" | "bad-password" | "common-password" | "taken" | "several-workspaces";

/** Makes a user, in the workspace of that name or, if there is none, in one of their own; for the operator's command line. */
export async function addUser(input: {
  email: string;
  password: string;
  workspaceName: string | null;
}): Promise<Result<{ userId: string; workspaceId: string }, AddUserRefusal>> {
  const email = canonicalEmail(input.email);
  if (email === null) return fail("bad-email");
  if (input.password.length < passwordMin || input.password.length > passwordMax) return fail("bad-password");
  if (isCommonPassword(input.password)) return fail("common-password");
  const sameName = (await findAllWorkspaces()).filter((workspace) => workspace.name === input.workspaceName);
  if (sameName.length > 1) return fail("several-workspaces");
  const [joined] = sameName;
  const workspaceId = joined?.id ?? randomUUID();
  const made = await insertAccount({
    email,
    passwordHash: await hashPassword(input.password),
    workspaceId,
    workspaceName: joined ? null : (input.workspaceName ?? email),
    setupTokenHash: null,
  });
  if (made === "taken" || made === "bad-token") return fail("taken");
  return ok({ userId: made.userId, workspaceId });
}
