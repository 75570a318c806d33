import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonTone, buttonLook } from "#components/ui/button-look.ts";

type ButtonLinkProps<T extends string> = { href: Route<T>; tone?: ButtonTone; children: ReactNode };

export function ButtonLink<T extends string>({ href, tone = "plain", children }: ButtonLinkProps<T>) {
  return (
    <Link href={href} className={`${buttonLook(tone)} no-underline`}>
      {children}
    </Link>
  );
}
