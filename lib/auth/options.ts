import "server-only";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { authCookies, requireSecret, sessionMaxAgeSeconds } from "#lib/auth/cookie.ts";
import { safeReturnPath } from "#lib/auth/return-path.ts";
import { logAuthFailure } from "#lib/auth/security-log.ts";
import { env } from "#lib/env.ts";

/** Null = the e-mail and the password do not belong together. Whatever it throws is shown: only codes of ours. */
export type Authorize = (
  credentials: Record<string, string> | undefined,
  forwardedFor: string | undefined,
) => Promise<{ userId: string; sessionId: string } | null>;

const signedIn = z.object({ id: z.uuid(), sid: z.uuid() });

/**
 * next-auth with e-mail and password. Its token carries nothing but the id of our session row, which is looked up at
 * every request: a token alone opens nothing (threats A6). `authorize` comes from the services.
 */
export function authOptions(authorize: Authorize): AuthOptions {
  return {
    secret: requireSecret(),
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    // Twice as long: when a session ends is for the row and the database's clock to say, not for ours (threats I4).
    jwt: { maxAge: sessionMaxAgeSeconds * 2 },
    cookies: authCookies(),
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request): Promise<User | null> {
          const forwarded: unknown = request.headers?.["x-forwarded-for"];
          const found = await authorize(credentials, typeof forwarded === "string" ? forwarded : undefined);
          return found && Object.assign({ id: found.userId }, { sid: found.sessionId });
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        const fresh = signedIn.safeParse(user);
        return fresh.success ? { sub: fresh.data.id, sid: fresh.data.sid } : token;
      },
      redirect: ({ url }) => new URL(safeReturnPath(pathOf(url)), env().origin).href,
    },
    logger: { error: logAuthFailure, warn: () => undefined, debug: () => undefined },
  };
}

/** next-auth hands over whole addresses for our own pages. */
function pathOf(url: string): string {
  const { origin } = env();
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}
