"use client";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { NearLink } from "#components/ui/near-link.tsx";

type TabLinksProps = { label: string; links: { href: Route; label: string }[] };

/** Pages that belong together, as a line of links; the current one is underlined. */
export function TabLinks({ label, links }: TabLinksProps) {
  const path = usePathname();
  // A page below one of them belongs to the one whose address is the longest part of its own.
  const current = links
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]">
      {links.map(({ href, label }) => (
        <NearLink
          key={href}
          href={href}
          aria-current={href !== current ? undefined : path === href ? "page" : "true"}
          className="-mb-px border-b-2 border-transparent pt-2 pb-3 font-medium whitespace-nowrap text-soft hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-ink aria-[current]:text-ink"
        >
          {label}
        </NearLink>
      ))}
    </nav>
  );
}
