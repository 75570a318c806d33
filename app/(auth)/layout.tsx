import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "#components/ui/brand.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="frame flex min-h-16 items-center py-3">
        <Link href="/" aria-label="Rapport, start page">
          <Brand />
        </Link>
      </header>
      <main className="frame pb-24">
        <div className="max-w-form">{children}</div>
      </main>
    </>
  );
}
