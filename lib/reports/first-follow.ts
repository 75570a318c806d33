import type { FollowSpell } from "#lib/reports/follow-spells.ts";

/**
 * Who followed whom first, by the first spell of each side. `sameSpan`: both began between the same lists, or what is
 * known of the two overlaps. `unknown`: a list of one side is missing, or somebody was there before the first list.
 */
export type FirstFollow = "they" | "you" | "sameSpan" | "unknown" | "onlyThey" | "onlyYou" | "neither";

type Sides<T> = { theirs: T; yours: T };

/** Spells oldest first; `hasList` = some list of that side was imported. */
export function findFirstFollow(spells: Sides<readonly FollowSpell[]>, hasList: Sides<boolean>): FirstFollow {
  const [theirs, yours] = [spells.theirs[0], spells.yours[0]];
  if (!hasList.theirs || !hasList.yours) return "unknown";
  if (!theirs || !yours) return theirs ? "onlyThey" : yours ? "onlyYou" : "neither";
  if (isBefore(theirs, yours)) return "they";
  if (isBefore(yours, theirs)) return "you";
  return earliest(theirs) === null || earliest(yours) === null ? "unknown" : "sameSpan";
}

/** Certain only: the latest moment of one lies before the earliest of the other. */
function isBefore(one: FollowSpell, other: FollowSpell): boolean {
  const [latest, start] = [Date.parse(one.exactAt ?? one.before), earliest(other)];
  if (start === null) return false;
  // Joining lies after the list that lacks them, so a moment up to that list is before it.
  return other.exactAt === null ? latest <= start : latest < start;
}

function earliest(spell: FollowSpell): number | null {
  const at = spell.exactAt ?? spell.after;
  return at === null ? null : Date.parse(at);
}
