import type { Instant } from "#lib/engagement/account.ts";

/** One day of the model is 86,400 s; zones matter for drawing only (model.md 2). */
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** UTC date of an instant, as days since 1970. */
export function dateOf(at: Instant): number {
  return Math.floor(at / dayMs);
}
