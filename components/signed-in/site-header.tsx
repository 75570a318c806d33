import type { ReactNode } from "react";
import { UserMenu } from "#components/signed-in/user-menu.tsx";
import { Brand } from "#components/ui/brand.tsx";
import { NearLink } from "#components/ui/near-link.tsx";

type SiteHeaderProps = {
  email: string;
  /** What the page is about, beside the name of the site. */
  children?: ReactNode;
};

export function SiteHeader({ email, children }: SiteHeaderProps) {
  return (
    <header className="frame flex min-h-16 flex-wrap items-center gap-x-5 gap-y-1 py-3">
      <NearLink href="/profiles" aria-label="Rapport, all profiles">
        <Brand />
      </NearLink>
      <div className="min-w-0 text-soft max-sm:order-last max-sm:w-full">{children}</div>
      <div className="-mr-3 ml-auto">
        <UserMenu email={email} />
      </div>
    </header>
  );
}
