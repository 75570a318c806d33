import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSession } from "#lib/auth/find-session.ts";
import { safeReturnPath } from "#lib/auth/return-path.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { findWorkspaceOf } from "#lib/db/accounts.ts";
import { env } from "#lib/env.ts";
import { type OwnerScope, proveOwner } from "#lib/scope.ts";

/** The scope of the signed-in user's workspace; null = nobody is signed in. */
export const findOwner = cache(async (): Promise<OwnerScope | null> => {
  const session = await findSession();
  const workspace = session && (await findWorkspaceOf(session.userId));
  return session && workspace ? proveOwner(workspace.workspaceId, session.userId) : null;
});

/** For pages: whoever is not signed in is sent to sign in, and back to `returnTo` afterwards. */
export async function requireOwner(returnTo?: string): Promise<OwnerScope> {
  const scope = await findOwner();
  if (scope) return scope;
  const back = returnTo === undefined ? "" : `?return=${encodeURIComponent(safeReturnPath(returnTo))}`;
  redirect(`/sign-in${back}` as Route);
}

/** For server actions: same as above, and the call must come from our own pages (threats U7, F3). */
export async function requireOwnerAction(): Promise<OwnerScope> {
  if (!isSameOrigin(await headers(), env().origin)) throw new Error("a server action was called from elsewhere");
  return requireOwner();
}
