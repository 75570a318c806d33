import "server-only";
import { createHmac } from "node:crypto";
import { countAttempt, takeBackAttempt } from "#lib/db/rate-limits.ts";
import { requireEnv } from "#lib/env.ts";

export type RateLimit = { name: string; attempts: number; seconds: number };

/** Per account and network. */
export const signInLimit: RateLimit = { name: "sign-in", attempts: 10, seconds: 15 * 60 };
/** Per network. */
export const signUpLimit: RateLimit = { name: "sign-up", attempts: 30, seconds: 60 * 60 };
/** Per user: server actions, and requests that start something. */
export const actionLimit: RateLimit = { name: "action", attempts: 100, seconds: 60 };
/** Per workspace: mails that ask somebody whether they want a report. */
export const invitationLimit: RateLimit = { name: "invitation", attempts: 60, seconds: 60 * 60 };
/** Per workspace and address, also where it was removed and entered again: nobody is to be pestered with questions. */
export const invitedLimit: RateLimit = { name: "invited", attempts: 3, seconds: 24 * 60 * 60 };

/** Charges one attempt before it is looked at (threats A3). `retryMinutes` tells how long to wait. */
export async function chargeLimit(
  limit: RateLimit,
  who: string,
): Promise<{ ok: true; value: null } | { ok: false; code: "too-many"; retryMinutes: number }> {
  const { attempts, endsInMs } = await countAttempt(keyOf(limit, who), limit.seconds);
  if (attempts <= limit.attempts) return { ok: true, value: null };
  return { ok: false, code: "too-many", retryMinutes: Math.max(1, Math.ceil(endsInMs / 60_000)) };
}

/** Takes one charge back: what was tried was no guess. */
export async function refundLimit(limit: RateLimit, who: string): Promise<void> {
  await takeBackAttempt(keyOf(limit, who));
}

// Neither addresses that were only tried nor networks are kept to be read.
function keyOf(limit: RateLimit, who: string): string {
  return createHmac("sha256", requireEnv("secret")).update(`${limit.name} ${who}`).digest("base64url");
}
