import "server-only";
import { type IRateLimiterPostgresOptions, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { workerPool } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";

export type RateLimit = { name: string; points: number; seconds: number };

/** Per account and network. */
export const signInLimit: RateLimit = { name: "sign-in", points: 10, seconds: 15 * 60 };
/** Per network. */
export const signUpLimit: RateLimit = { name: "sign-up", points: 30, seconds: 60 * 60 };

/**
 * Charges one attempt, in Postgres and in one statement, so that instances share the count and parallel attempts
 * cannot slip through (threats A3). `retryMinutes` tells how long to wait.
 */
export async function chargeLimit(
  limit: RateLimit,
  key: string,
): Promise<Result<null, "too-many"> & { retryMinutes?: number }> {
  const options: IRateLimiterPostgresOptions = {
    storeClient: workerPool(),
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  };
  try {
    await new RateLimiterPostgres(options).consume(key);
    return ok(null);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { ...fail("too-many"), retryMinutes: Math.ceil(refused.msBeforeNext / 60_000) };
  }
}
