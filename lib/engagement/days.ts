import type { Instant } from "#lib/engagement/account.ts";

/** One day of the model is 86,400 s; zones matter for drawing only (model.md 2). */
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** UTC date of an instant, as days since 1970. */
export function dateOf(at: Instant): number {
  return Math.floor(at / dayMs);
}

/**
 * The day in whose evening an instant is known: after its 00:00, up to and with the next 00:00. Windows are half-open
 * to the left, so one that ends at midnight is made of whole days of this kind.
 */
export function dayUpTo(at: Instant): number {
  return Math.ceil(at / dayMs) - 1;
}
