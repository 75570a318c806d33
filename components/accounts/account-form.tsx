"use client";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type AccountFields = { email: string; password: string };
export type FieldErrors = Partial<Record<keyof AccountFields, string>>;

type AccountFormProps = {
  action: (form: FormData) => void;
  submitLabel: string;
  isPending: boolean;
  /** A whole sentence; null = nothing wrong. */
  message: string | null;
  errors?: FieldErrors;
  password: { autoComplete: "current-password" | "new-password"; hint?: string };
  children?: ReactNode;
};

/** E-mail and password, for signing in and for signing up. */
export function AccountForm({
  action,
  submitLabel,
  isPending,
  message,
  errors = {},
  password,
  children,
}: AccountFormProps) {
  return (
    <Form action={action} className="grid gap-5">
      {message ? (
        <Notice tone="mark" role="alert">
          {message}
        </Notice>
      ) : null}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        isRequired
        error={errors.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete={password.autoComplete}
        hint={password.hint}
        maxLength={256}
        isRequired
        error={errors.password}
      />
      {children}
      <div>
        <Button type="submit" tone="main" isPending={isPending}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  );
}
