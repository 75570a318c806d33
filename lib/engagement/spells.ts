import type { FollowerSnapshot, Instant } from "#lib/engagement/account.ts";

/** The current unbroken spell of a follower (model.md 7): joined in (lo, hi], or exactly at hi. */
export type Spell = {
  /** The complete list before the spell; null = there is none, so they may have come at any time before hi. */
  lo: Instant | null;
  hi: Instant;
  isExact: boolean;
};

/** Spells of everybody on the latest of the lists, which come oldest first. Only a complete list ends a spell. */
export function findSpells(snapshots: readonly FollowerSnapshot[]): Map<string, Spell> {
  const spells = new Map<string, { lo: Instant | null; hi: Instant; followedAt: Instant | null }>();
  let complete: Instant | null = null;
  for (const { takenAt, complete: isComplete, rows } of snapshots) {
    if (isComplete) {
      const listed = new Set(rows.map(({ actor }) => actor));
      for (const actor of spells.keys()) if (!listed.has(actor)) spells.delete(actor);
    }
    for (const { actor, followedAt } of rows) {
      const spell = spells.get(actor);
      if (!spell) spells.set(actor, { lo: complete, hi: takenAt, followedAt });
      else if (followedAt !== null) spell.followedAt = followedAt;
    }
    if (isComplete) complete = takenAt;
  }
  return new Map(
    (snapshots.at(-1)?.rows ?? []).flatMap(({ actor }): [string, Spell][] => {
      const spell = spells.get(actor);
      if (!spell) return [];
      const { lo, hi, followedAt } = spell;
      return [
        [actor, followedAt === null ? { lo, hi, isExact: false } : { lo: followedAt, hi: followedAt, isExact: true }],
      ];
    }),
  );
}
