import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";

export const origins = ["afterMyFollow", "iFollowedBack", "self", "unknown"] as const;
/** How somebody came to follow the owner (model.md 11). */
export type Origin = (typeof origins)[number];

/** After `lo` (null = any time before) and by `hi`; equal = the moment is known. */
export type Span = { lo: Instant | null; hi: Instant };

/** So long after one follow another one counts as an answer to it. */
export const answerMs = 14 * dayMs;

/**
 * `follows`: every time the owner began to follow them. `isFollowingKnown`: a list of those the owner follows was taken
 * after they had joined, so that no follow in it means no follow.
 */
export function originOf(join: Span, follows: readonly Span[], isFollowingKnown: boolean): Origin {
  const each = follows.map((follow) => originByFollow(join, follow));
  if (each.includes("afterMyFollow")) return "afterMyFollow";
  if (each.includes("iFollowedBack")) return "iFollowedBack";
  if (each.includes("unknown")) return "unknown";
  return isFollowingKnown ? "self" : "unknown";
}

function originByFollow(join: Span, follow: Span): Origin {
  const joinLo = join.lo ?? Number.NEGATIVE_INFINITY;
  const followLo = follow.lo ?? Number.NEGATIVE_INFINITY;
  if (follow.hi <= joinLo && join.hi <= followLo + answerMs) return "afterMyFollow";
  if (join.hi < followLo && follow.hi <= joinLo + answerMs) return "iFollowedBack";
  // Surely too far apart, either way round. Anything else may be one or the other.
  if (follow.hi + answerMs < joinLo || followLo > join.hi + answerMs) return "self";
  return "unknown";
}

/** Whether some list of those the owner follows can show a follow from the time of the join. */
export function isFollowingKnown(join: Span, listsTakenAt: readonly Instant[]): boolean {
  return listsTakenAt.some((takenAt) => takenAt >= join.hi);
}
