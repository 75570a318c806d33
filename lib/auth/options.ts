import "server-only";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { requireSecret, sessionCookie, sessionMaxAgeSeconds } from "#lib/auth/cookie.ts";
import { safeReturnPath } from "#lib/auth/return-path.ts";
import { endSession } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";

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
    cookies: { sessionToken: sessionCookie() },
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
    events: {
      async signOut({ token }) {
        const sid = z.uuid().safeParse(token?.sid);
        if (sid.success) await endSession(sid.data);
      },
    },
  };
}

/** next-auth hands over whole addresses for our own pages. */
function pathOf(url: string): string {
  const { origin } = env();
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}
