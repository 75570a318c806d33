import "server-only";
import { createHash } from "node:crypto";
import { env } from "#lib/env.ts";

/** From the configured origin, never from a request's Host. */
export function shareAddress(token: string): string {
  return new URL(`/share/${token}`, env().origin).href;
}

/** All that is kept of a token (threats S1). */
export function shareTokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
