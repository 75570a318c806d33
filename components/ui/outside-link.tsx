import type { ReactNode } from "react";

/** Leaves the site. `href` null (no https address of a known host could be built) leaves the text (threats C2). */
export function OutsideLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" className="link-quiet">
      {children}
    </a>
  );
}
