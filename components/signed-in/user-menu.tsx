"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Menu } from "#components/ui/menu.tsx";

// What talks to the sign-in routes is needed on no page for itself.
const signOut = async () => (await import("#components/accounts/sign-out.ts")).signOut();

export function UserMenu({ email }: { email: string }) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  return (
    <Menu
      label={<span className="max-w-[12rem] truncate">{email}</span>}
      description={`Signed in as ${email}`}
      items={[
        { id: "links", label: "Links", onAction: () => router.push("/links") },
        { id: "sign-out", label: "Sign out", onAction: () => startTransition(signOut) },
      ]}
    />
  );
}
