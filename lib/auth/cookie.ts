import "server-only";
import { env, requireEnv } from "#lib/env.ts";

/** Absolute age of a session (threats A6); the row in the database decides earlier. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

/** Name and flags of the session cookie. The prefix makes browsers refuse it from elsewhere; it needs https (threats A7). */
export function sessionCookie() {
  const secure = env().origin.startsWith("https://");
  return {
    name: secure ? "__Host-rapport-session" : "rapport-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

export function requireSecret(): string {
  return requireEnv("secret");
}
