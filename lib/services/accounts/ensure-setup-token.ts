import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hasUsers, replaceSetupToken } from "#lib/db/setup-tokens.ts";

/**
 * As long as nobody has an account: a token that lets one person make the first (threats A9). Only its hash is kept, so
 * each start makes a new one and the last one ends. Null once there is a user.
 */
export async function ensureSetupToken(): Promise<string | null> {
  if (await hasUsers()) return null;
  const token = randomBytes(32).toString("base64url");
  await replaceSetupToken(Uint8Array.from(createHash("sha256").update(token).digest()));
  return token;
}
