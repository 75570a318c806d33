import "server-only";

/** `Content-Digest: sha-256=:<base64>:` (RFC 9530). Null = not sent. */
export function readContentDigest(header: string | null): Buffer | null | "malformed" {
  if (header === null) return null;
  const base64 = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(header.length > 200 ? "" : header)?.[1];
  return base64 === undefined ? "malformed" : Buffer.from(base64, "base64");
}
