import "server-only";
import { canonicalEmail } from "#lib/auth/email.ts";
import { isPassword } from "#lib/auth/password.ts";
import { chargeLimit, type RateLimit, signInLimit } from "#lib/auth/rate-limits.ts";
import { findCredentials } from "#lib/db/accounts.ts";
import { insertSession } from "#lib/db/sessions.ts";
import { fail, ok, type Result } from "#lib/result.ts";

/** Starts a session. The attempt is charged before the password is looked at (threats A3). */
export async function signIn(
  input: { email: string; password: string },
  network: string,
  limit: RateLimit = signInLimit,
): Promise<Result<{ userId: string; sessionId: string }, "wrong" | "too-many"> & { retryMinutes?: number }> {
  const email = canonicalEmail(input.email);
  const charged = await chargeLimit(limit, `${email ?? "?"} ${network}`);
  if (!charged.ok) return charged;
  const user = email === null ? null : await findCredentials(email);
  const right = await isPassword(input.password, user?.passwordHash ?? null);
  if (!right || user === null) return fail("wrong");
  return ok({ userId: user.id, sessionId: await insertSession(user.id) });
}
