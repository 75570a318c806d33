import { disjointSets } from "#lib/engagement/disjoint-sets.ts";
import { type ActorId, compareIds } from "#lib/engagement/ring-members.ts";

export type RingGroups<Actor extends ActorId> = {
  /** Number of the group of each ring, in the order of the rings given. */
  groupOf: number[];
  /** Members of each group in order; groups in the order of their first members. */
  groups: Actor[][];
};

/** Rings that share a member, in whatever window, are one group (model.md 4.3). */
export function groupRings<Actor extends ActorId>(rings: readonly { members: readonly Actor[] }[]): RingGroups<Actor> {
  const sets = disjointSets(rings.length);
  const ringOf = new Map<Actor, number>();
  rings.forEach(({ members }, ring) => {
    for (const member of members) {
      const other = ringOf.get(member);
      if (other === undefined) ringOf.set(member, ring);
      else sets.join(other, ring);
    }
  });
  const numberOf = new Map<number, number>();
  const groups: Actor[][] = [];
  for (const [member, ring] of [...ringOf].sort((a, b) => compareIds(a[0], b[0]))) {
    const root = sets.find(ring);
    const no = numberOf.get(root) ?? groups.length;
    numberOf.set(root, no);
    groups[no] = [...(groups[no] ?? []), member];
  }
  return { groupOf: rings.map((_, ring) => numberOf.get(sets.find(ring)) ?? 0), groups };
}
