import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { sessionCookie } from "#lib/auth/cookie.ts";
import { readSessionId } from "#lib/auth/session-token.ts";
import { findLiveSession } from "#lib/db/sessions.ts";

export type LiveSession = { sessionId: string; userId: string; email: string };

/** The session of this request, looked up in the database each time (threats A6); null = not signed in. */
export const findSession = cache(async (): Promise<LiveSession | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const sessionId = token === undefined ? null : await readSessionId(token);
  const live = sessionId === null ? null : await findLiveSession(sessionId);
  return live && sessionId !== null ? { sessionId, ...live } : null;
});
