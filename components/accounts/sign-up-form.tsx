"use client";
import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { AccountForm, type FieldErrors } from "#components/accounts/account-form.tsx";

export type SignUpState =
  | { kind: "idle" }
  | { kind: "refused"; message: string | null; errors: FieldErrors }
  | { kind: "made"; mode: "set-up" | "open" };

type SignUpFormProps = { token: string; signUp: (form: FormData) => Promise<SignUpState> };

/** Makes an account; the first one of an instance is signed in at once. */
export function SignUpForm({ token, signUp }: SignUpFormProps) {
  const [state, action, isPending] = useActionState(
    async (_before: SignUpState, form: FormData) => {
      const made = await signUp(form);
      if (made.kind !== "made") return made;
      if (made.mode === "open") {
        window.location.replace("/sign-in?made=1");
        return made;
      }
      await signIn("credentials", {
        redirect: false,
        email: String(form.get("email") ?? ""),
        password: String(form.get("password") ?? ""),
      });
      window.location.replace("/profiles");
      return made;
    },
    { kind: "idle" },
  );
  return (
    <AccountForm
      action={action}
      submitLabel="Make the account"
      isPending={isPending || state.kind === "made"}
      message={state.kind === "refused" ? state.message : null}
      errors={state.kind === "refused" ? state.errors : {}}
      password={{ autoComplete: "new-password", hint: "At least 8 characters; 15 or more are better." }}
    >
      <input type="hidden" name="token" value={token} />
    </AccountForm>
  );
}
