import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hasUsers, replaceSetupToken } from "#lib/db/accounts.ts";

/**
 * The token that lets the first visitor make the first account, told once, at the start; null when there is a user
 * already. Each start before that makes a fresh one and ends the last (threats A9).
 */
export async function ensureSetupToken(): Promise<string | null> {
  if (await hasUsers()) return null;
  const token = randomBytes(32).toString("base64url");
  await replaceSetupToken(setupTokenHash(token));
  return token;
}

export function setupTokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
