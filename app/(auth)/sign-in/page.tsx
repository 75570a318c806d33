import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { SignInForm } from "#components/accounts/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { findOwner } from "#lib/auth/require-owner.ts";
import { safeReturnPath } from "#lib/auth/return-path.ts";
import { signUpMode } from "#lib/services/accounts/sign-up.ts";

export const metadata: Metadata = { title: "Sign in" };

const search = z.object({
  return: z.string().optional().catch(undefined),
  made: z.literal("1").optional().catch(undefined),
});

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { return: returnTo, made } = search.parse(await searchParams);
  const returnPath = safeReturnPath(returnTo);
  if (await findOwner()) redirect(returnPath as Route);
  const mode = await signUpMode("");
  return (
    <>
      <PageHeading>Sign in</PageHeading>
      {made ? (
        <div className="mb-5">
          <Notice role="status">If this address was free, the account is made. Sign in with it.</Notice>
        </div>
      ) : null}
      <SignInForm returnPath={returnPath} />
      <p className="mt-6 text-soft">
        No account yet? <TextLink href="/sign-up">{mode === "open" ? "Make one" : "How to get one"}</TextLink>
      </p>
    </>
  );
}
