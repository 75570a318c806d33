import "server-only";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { logSecurityEvent } from "#lib/auth/security-log.ts";
import { env } from "#lib/env.ts";

/** The status to refuse a posted form with. Null = it comes from our own pages (threats U7), and is as they send it. */
export function refusedForm({ headers }: { headers: Headers }, bodyMaxBytes: number): number | null {
  if (!isSameOrigin(headers, env().origin)) {
    logSecurityEvent("foreign-request");
    return 403;
  }
  if (!headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return 415;
  const length = headers.get("content-length");
  if (length === null) return 411;
  return Number(length) <= bodyMaxBytes ? null : 413;
}
