"use client";
import { useTransition } from "react";
import { signOut } from "#components/accounts/sign-out.ts";
import { Menu } from "#components/ui/menu.tsx";

export function UserMenu({ email }: { email: string }) {
  const [, startTransition] = useTransition();
  return (
    <Menu
      label={<span className="max-w-[12rem] truncate">{email}</span>}
      description={`Signed in as ${email}`}
      items={[{ id: "sign-out", label: "Sign out", onAction: () => startTransition(signOut) }]}
    />
  );
}
