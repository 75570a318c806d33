import "server-only";
import { env, requireEnv } from "#lib/env.ts";

/** Absolute age of a session (threats A6); the row in the database decides earlier. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

export function sessionCookie() {
  return cookieNamed("session");
}

/** next-auth's own cookies, named apart from those of other sites that use it on the same machine. */
export function authCookies() {
  return { sessionToken: sessionCookie(), csrfToken: cookieNamed("csrf"), callbackUrl: cookieNamed("callback") };
}

/** The prefix makes browsers refuse the cookie from anywhere but this host; it needs https (threats A7). */
function cookieNamed(name: string) {
  const secure = env().origin.startsWith("https://");
  return {
    name: `${secure ? "__Host-" : ""}rapport-${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

export function requireSecret(): string {
  return requireEnv("secret");
}
