import type { ReactNode } from "react";
import { SiteHeader } from "#components/signed-in/site-header.tsx";
import { requireSession } from "#lib/auth/require-owner.ts";

/** The header with whoever is signed in; `children` says what the page is about. */
export async function SignedInHeader({ children }: { children?: ReactNode }) {
  const { email } = await requireSession();
  return <SiteHeader email={email}>{children}</SiteHeader>;
}
