"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

type TabLinksProps = { label: string; links: { href: Route; label: string }[] };

/** Pages that belong together, as a line of links; the current one is underlined. */
export function TabLinks({ label, links }: TabLinksProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]">
      {links.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent pt-2 pb-3 font-medium whitespace-nowrap text-soft hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-ink aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
