import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";

/** Whether an instant lies in (T - days (block + 1), T - days block]: windows are half-open to the left (model.md 2). */
export function isInBlock(at: Instant, asOf: Instant, days: number, block = 0): boolean {
  const end = asOf - block * days * dayMs;
  return at <= end && at > end - days * dayMs;
}

export function countInBlock(times: readonly Instant[], asOf: Instant, days: number, block = 0): number {
  return times.filter((at) => isInBlock(at, asOf, days, block)).length;
}
