import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SiteHeader } from "#components/signed-in/site-header.tsx";
import { findSession } from "#lib/auth/find-session.ts";

/** The header with whoever is signed in; `children` says what the page is about. */
export async function SignedInHeader({ children }: { children?: ReactNode }) {
  const session = await findSession();
  if (!session) redirect("/sign-in");
  return <SiteHeader email={session.email}>{children}</SiteHeader>;
}
