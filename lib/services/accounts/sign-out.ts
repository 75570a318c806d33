import "server-only";
import { endSession } from "#lib/db/sessions.ts";

/** Ends a session for good: its cookie opens nothing from the next request on (threats A6). */
export async function signOut(sessionId: string): Promise<void> {
  await endSession(sessionId);
}
