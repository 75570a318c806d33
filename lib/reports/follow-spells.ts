/** What one list says of one person, in the order of the lists of a side. Instants are ISO texts. */
export type ListEvent =
  /** A complete list: joined, stayed with another date, or left. `before` is the complete list before it. */
  | { kind: "complete"; change: 1 | 0 | -1; at: string; before: string | null; followedAt: string | null }
  /** A list that is not complete and shows them, with the complete lists around it. */
  | { kind: "partial"; at: string; before: string | null; next: string | null; followedAt: string | null };

/** An unbroken time on the lists of a side. */
export type FollowSpell = {
  /** The day that the source names. */
  exactAt: string | null;
  /** Last complete list without them before the first with them; null = there is none. */
  after: string | null;
  /** First list that shows them. */
  before: string;
  /** Last list that is known to show them, and the first complete one that does not; null = still there. */
  left: { after: string; before: string } | null;
};

/** Spells of a person on one side, oldest first. Complete lists decide; others add people and narrow the spans. */
export function findSpells(events: readonly ListEvent[]): FollowSpell[] {
  const spells: FollowSpell[] = [];
  for (const event of events) {
    if (event.kind === "partial") continue;
    const open = spells.at(-1);
    if (event.change === 1) {
      spells.push({ exactAt: event.followedAt, after: event.before, before: event.at, left: null });
    } else if (open && event.change === 0) {
      open.exactAt = event.followedAt;
    } else if (open && event.change === -1) {
      open.left = { after: event.before ?? open.before, before: event.at };
    }
  }
  for (const event of events) if (event.kind === "partial") addSighting(spells, event);
  return spells.sort((a, b) => Date.parse(a.before) - Date.parse(b.before));
}

function addSighting(spells: FollowSpell[], sighting: Extract<ListEvent, { kind: "partial" }>): void {
  for (const spell of spells) {
    const isInside = spell.before <= sighting.at && (spell.left === null || sighting.at < spell.left.before);
    const isJustBefore = sighting.at < spell.before && (spell.after === null || spell.after <= sighting.at);
    if (!isInside && !isJustBefore) continue;
    spell.exactAt ??= sighting.followedAt;
    if (isJustBefore) spell.before = sighting.at;
    if (spell.left && sighting.at > spell.left.after) spell.left = { ...spell.left, after: sighting.at };
    return;
  }
  spells.push({
    exactAt: sighting.followedAt,
    after: sighting.before,
    before: sighting.at,
    left: sighting.next === null ? null : { after: sighting.at, before: sighting.next },
  });
}
