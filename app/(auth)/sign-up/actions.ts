"use server";
import { headers } from "next/headers";
import { z } from "zod";
import type { SignUpState } from "#components/accounts/sign-up-form.tsx";
import { networkOf } from "#lib/auth/network.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { env } from "#lib/env.ts";
import { signUpInput } from "#lib/services/accounts/credentials.input.ts";
import { signUp } from "#lib/services/accounts/sign-up.ts";

export async function signUpAction(form: FormData): Promise<SignUpState> {
  const sent = await headers();
  if (!isSameOrigin(sent, env().origin)) throw new Error("a server action was called from elsewhere");
  const input = signUpInput.safeParse({
    email: form.get("email"),
    password: form.get("password"),
    token: form.get("token") ?? "",
  });
  if (!input.success) {
    const fields = z.flattenError(input.error).fieldErrors;
    return refused(null, { email: fields.email?.[0], password: fields.password?.[0] });
  }
  const result = await signUp(input.data, networkOf(sent.get("x-forwarded-for")));
  if (result.ok) return { kind: "made", mode: result.value.mode };
  switch (result.code) {
    case "bad-email":
      return refused(null, { email: "This is not an e-mail address." });
    case "common-password":
      return refused(null, { password: "This is one of the passwords that are tried first. Take another." });
    case "closed":
      return refused("Sign-up is closed, or the address that you followed was used already.", {});
    case "too-many":
      return refused("Too many attempts from your network. Try again in an hour.", {});
  }
}

function refused(
  message: string | null,
  errors: { email?: string | undefined; password?: string | undefined },
): SignUpState {
  return { kind: "refused", message, errors };
}
