"use client";
import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { AccountForm } from "#components/accounts/account-form.tsx";
import { signInRefusalText } from "#lib/display/sign-in-text.ts";

/** Signs in and goes on to `returnPath`, a path of this site. */
export function SignInForm({ returnPath }: { returnPath: string }) {
  const [message, action, isPending] = useActionState(async (_before: string | null, form: FormData) => {
    const result = await signIn("credentials", {
      redirect: false,
      email: String(form.get("email") ?? ""),
      password: String(form.get("password") ?? ""),
    });
    if (result?.ok) {
      // A whole new page: nothing of what was shown before stays.
      window.location.replace(returnPath);
      return null;
    }
    return signInRefusalText(result?.error ?? null);
  }, null);
  return (
    <AccountForm
      action={action}
      submitLabel="Sign in"
      isPending={isPending}
      message={message}
      password={{ autoComplete: "current-password" }}
    />
  );
}
