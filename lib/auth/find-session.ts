import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { requireSecret, sessionCookie } from "#lib/auth/cookie.ts";
import { findLiveSession } from "#lib/db/sessions.ts";

const tokenSchema = z.object({ sid: z.uuid() });

export type LiveSession = { sessionId: string; userId: string; email: string };

/** The session of this request, looked up in the database each time (threats A6); null = not signed in. */
export const findSession = cache(async (): Promise<LiveSession | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (token === undefined || token.length > 4096) return null;
  const sessionId = await readSessionId(token);
  const live = sessionId === null ? null : await findLiveSession(sessionId);
  return live && sessionId !== null ? { sessionId, ...live } : null;
});

async function readSessionId(token: string): Promise<string | null> {
  try {
    const parsed = tokenSchema.safeParse(await decode({ token, secret: requireSecret() }));
    return parsed.success ? parsed.data.sid : null;
  } catch (error) {
    // A cookie that is not ours, or of an old secret: its decryption fails with one of jose's errors.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_J")) return null;
    throw error;
  }
}
