/** A path on this site to go to after signing in; anything else becomes /profiles (threats A5). */
export function safeReturnPath(raw: string | null | undefined): string {
  const home = "/profiles";
  if (!raw || raw.length > 2000 || !raw.startsWith("/") || /[\\\p{Cc}]/u.test(raw)) return home;
  const base = "http://site.invalid";
  const url = URL.parse(raw, base);
  if (!url || url.origin !== base) return home;
  // The framework's mark on requests of its own for the same page.
  if (url.searchParams.has("_rsc")) url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`.startsWith("//") ? home : `${url.pathname}${url.search}`;
}
