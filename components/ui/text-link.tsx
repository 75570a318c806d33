import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export function TextLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} className="link-quiet">
      {children}
    </Link>
  );
}
