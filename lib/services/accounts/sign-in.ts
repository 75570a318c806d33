import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { canonicalEmail } from "#lib/auth/email.ts";
import { isPassword } from "#lib/auth/password.ts";
import { chargeLimit, type RateLimit, signInLimit } from "#lib/auth/rate-limits.ts";
import { findCredentials } from "#lib/db/accounts.ts";
import { insertSession } from "#lib/db/sessions.ts";
import { fail, ok, type Result } from "#lib/result.ts";

/** Longer than the work takes; whether there is such a user differs by a fraction of a millisecond of it. */
const wrongAfterMs = 250;

/**
 * Starts a session. The attempt is charged before the password is looked at (threats A3); unknown addresses and wrong
 * passwords have the same answer after the same time (threats A2).
 */
export async function signIn(
  input: { email: string; password: string },
  network: string,
  limit: RateLimit = signInLimit,
): Promise<Result<{ userId: string; sessionId: string }, "wrong" | "too-many"> & { retryMinutes?: number }> {
  const email = canonicalEmail(input.email);
  const charged = await chargeLimit(limit, `${email ?? "?"} ${network}`);
  if (!charged.ok) return charged;
  const wait = sleep(wrongAfterMs, null, { ref: false });
  const user = email === null ? null : await findCredentials(email);
  const right = await isPassword(input.password, user?.passwordHash ?? null);
  if (!right || user === null) {
    await wait;
    return fail("wrong");
  }
  return ok({ userId: user.id, sessionId: await insertSession(user.id) });
}
