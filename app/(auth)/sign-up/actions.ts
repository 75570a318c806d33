"use server";
import { headers } from "next/headers";
import { z } from "zod";
import type { SignUpState } from "#components/accounts/sign-up-form.tsx";
import { networkOf } from "#lib/auth/network.ts";
import { requireOwnPage } from "#lib/auth/require-owner.ts";
import { logSecurityEvent } from "#lib/auth/security-log.ts";
import { tooManyText } from "#lib/display/sign-in-text.ts";
import { signUpInput } from "#lib/services/accounts/credentials.input.ts";
import { signUp } from "#lib/services/accounts/sign-up.ts";

export async function signUpAction(form: FormData): Promise<SignUpState> {
  await requireOwnPage();
  const input = signUpInput.safeParse({
    email: form.get("email"),
    password: form.get("password"),
    token: form.get("token") ?? "",
  });
  if (!input.success) {
    const fields = z.flattenError(input.error).fieldErrors;
    return refused(null, { email: fields.email?.[0], password: fields.password?.[0] });
  }
  const result = await signUp(input.data, networkOf((await headers()).get("x-forwarded-for")));
  logSecurityEvent(result.ok ? "signed-up" : "sign-up-refused");
  if (result.ok) return { kind: "made", mode: result.value.mode };
  switch (result.code) {
    case "bad-email":
      return refused(null, { email: "This is not an e-mail address." });
    case "common-password":
      return refused(null, { password: "This is one of the passwords that are tried first. Take another." });
    case "closed":
      return refused("Sign-up is closed, or the address that you followed was used already.", {});
    case "too-many":
      return refused(tooManyText(result.retryMinutes ?? 60), {});
  }
}

function refused(
  message: string | null,
  errors: { email?: string | undefined; password?: string | undefined },
): SignUpState {
  return { kind: "refused", message, errors };
}
