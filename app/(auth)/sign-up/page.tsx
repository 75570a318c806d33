import type { Metadata } from "next";
import { z } from "zod";
import { SignUpForm } from "#components/accounts/sign-up-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { signUpMode } from "#lib/services/accounts/sign-up.ts";
import { signUpAction } from "./actions.ts";

export const metadata: Metadata = { title: "Make an account" };

const search = z.object({ token: z.string().max(128).catch("") });

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { token } = search.parse(await searchParams);
  const mode = await signUpMode(token);
  if (mode === "closed") return <Closed />;
  return (
    <>
      <PageHeading
        says={
          mode === "set-up"
            ? "The first account of this instance. It gets a workspace of its own; sign-up closes after it."
            : "It gets a workspace of its own, which nobody else can see into."
        }
      >
        Make an account
      </PageHeading>
      <SignUpForm token={token} signUp={signUpAction} />
    </>
  );
}

function Closed() {
  return (
    <>
      <PageHeading
        says={
          <>
            Whoever runs this instance makes its accounts. The address that its start prints works once, for the first
            of them; <code>npm run rapport -- user add</code> makes another, and <code>SIGN_UP=open</code> opens sign-up
            to everybody.
          </>
        }
      >
        Sign-up is closed
      </PageHeading>
      <p>
        <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </>
  );
}
