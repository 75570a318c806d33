import { type Limits, z95 } from "#lib/engagement/rates.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";

/** G -/+ z sqrt(sum of s squared), cut at 0: what the same kind of crowd would give if drawn again (model.md 6). */
export function genuineInterval({
  genuineEngagement,
  genuineEngagementSquares,
}: Pick<Tallies, "genuineEngagement" | "genuineEngagementSquares">): Limits {
  const half = z95 * Math.sqrt(genuineEngagementSquares);
  return { lo: Math.max(0, genuineEngagement - half), hi: genuineEngagement + half };
}
