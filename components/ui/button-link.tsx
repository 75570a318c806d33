import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonTone, buttonLook } from "#components/ui/button-look.ts";

type ButtonLinkProps = { href: Route; tone?: ButtonTone; children: ReactNode };

export function ButtonLink({ href, tone = "plain", children }: ButtonLinkProps) {
  return (
    <Link href={href} className={`${buttonLook(tone)} no-underline`}>
      {children}
    </Link>
  );
}
