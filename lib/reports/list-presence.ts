import type { FollowerSnapshot, Instant } from "#lib/engagement/account.ts";

/** Who is gone: the last list that shows them, and the first complete one after it that does not. Lists oldest first. */
export function findDepartures(
  snapshots: readonly FollowerSnapshot[],
): Map<string, { after: Instant; before: Instant }> {
  const lastSeen = new Map<string, Instant>();
  const gone = new Map<string, { after: Instant; before: Instant }>();
  for (const { takenAt, complete, rows } of snapshots) {
    for (const { actor } of rows) {
      lastSeen.set(actor, takenAt);
      gone.delete(actor);
    }
    if (!complete) continue;
    for (const [actor, after] of lastSeen) {
      if (after !== takenAt && !gone.has(actor)) gone.set(actor, { after, before: takenAt });
    }
  }
  return gone;
}

/** Who follows as far as is known: the newest complete list, and whom a newer one that is not whole adds to it. */
export function findPresent(snapshots: readonly FollowerSnapshot[]): Set<string> {
  let present = new Set<string>();
  for (const { complete, rows } of snapshots) {
    if (complete) present = new Set();
    for (const { actor } of rows) present.add(actor);
  }
  return present;
}
