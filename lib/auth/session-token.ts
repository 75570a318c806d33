import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { requireSecret } from "#lib/auth/cookie.ts";

const tokenSchema = z.object({ sid: z.uuid() });
/** A cookie of ours has some 300 characters; browsers keep no longer ones than this. */
const tokenMax = 4096;
/** How next-auth seals. With another header the sender would choose how the token is read. */
const tokenHeader = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url")}..`;

/** The id of the session that a cookie names, which may have ended; null = the cookie is none of ours. */
export async function readSessionId(token: string): Promise<string | null> {
  if (token.length > tokenMax || !token.startsWith(tokenHeader)) return null;
  const secret = requireSecret();
  try {
    const parsed = tokenSchema.safeParse(await decode({ token, secret }));
    return parsed.success ? parsed.data.sid : null;
  } catch (error) {
    // Made elsewhere, cut, or sealed with an old secret: one of the errors of jose, which next-auth seals with.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_J")) return null;
    throw error;
  }
}
