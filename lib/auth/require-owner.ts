import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSession, type LiveSession } from "#lib/auth/find-session.ts";
import { actionLimit, chargeLimit } from "#lib/auth/rate-limits.ts";
import { safeReturnPath } from "#lib/auth/return-path.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { logSecurityEvent } from "#lib/auth/security-log.ts";
import { findWorkspaceOf } from "#lib/db/accounts.ts";
import { env } from "#lib/env.ts";
import { addressHeader } from "#lib/http/request-headers.ts";
import { type OwnerScope, proveOwner } from "#lib/scope.ts";

/** The scope of the signed-in user's workspace; null = nobody is signed in. */
export const findOwner = cache(async (): Promise<OwnerScope | null> => {
  const session = await findSession();
  const workspace = session && (await findWorkspaceOf(session.userId));
  return session && workspace ? proveOwner(workspace.workspaceId, session.userId) : null;
});

/** For pages: whoever is not signed in is sent to sign in, and back afterwards. */
export async function requireOwner(): Promise<OwnerScope> {
  return (await findOwner()) ?? goAndSignIn();
}

/** The same, where only the user matters. */
export async function requireSession(): Promise<LiveSession> {
  return (await findSession()) ?? goAndSignIn();
}

async function goAndSignIn(): Promise<never> {
  const back = safeReturnPath((await headers()).get(addressHeader));
  redirect(`/sign-in?return=${encodeURIComponent(back)}` as Route);
}

/** For server actions: same as above, the call must come from our own pages, and not too often (threats U7, F3). */
export async function requireOwnerAction(): Promise<OwnerScope> {
  await requireOwnPage();
  const scope = await requireOwner();
  const charged = await chargeLimit(actionLimit, scope.userId ?? scope.workspaceId);
  if (!charged.ok) throw new Error("a user has called too many server actions in a minute");
  return scope;
}

/** For server actions of visitors. Next.js compares Origin with Host, but lets pass what has no Origin (threats U7). */
export async function requireOwnPage(): Promise<void> {
  if (isSameOrigin(await headers(), env().origin)) return;
  logSecurityEvent("foreign-request");
  throw new Error("a server action was called from elsewhere");
}
