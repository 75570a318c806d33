/**
 * Whether a request that changes something comes from our own pages (threats U7). Browsers send Sec-Fetch-Site with
 * every request and Origin with every one that is not a simple GET; what sends neither is no page of ours.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = headers.get("origin");
  if (from !== null) return from === origin || from === ownAddress(headers, origin);
  return site === "same-origin";
}

/** localhost and 127.0.0.1 are one machine: the address that the browser used counts when the instance is local. */
function ownAddress(headers: Headers, origin: string): string | null {
  const host = headers.get("host");
  const configured = new URL(origin);
  if (host === null || !isLoopback(configured.hostname)) return null;
  const used = URL.parse(`${configured.protocol}//${host}`);
  return used && isLoopback(used.hostname) && used.port === configured.port ? used.origin : null;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
