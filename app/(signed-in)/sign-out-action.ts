"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookie } from "#lib/auth/cookie.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { signOut } from "#lib/services/accounts/sign-out.ts";

export async function signOutAction(): Promise<void> {
  await requireOwnerAction();
  const session = await findSession();
  if (session) await signOut(session.sessionId);
  (await cookies()).delete(sessionCookie().name);
  redirect("/");
}
