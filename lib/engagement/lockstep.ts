import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { type ActorId, compareIds, groupsBy } from "#lib/engagement/ring-members.ts";

/** Somebody with enough posts and few words in one window, and the set of (post, ten minutes) as text or number. */
export type Signed<Actor extends ActorId> = { actor: Actor; signature: string };

/** People who did the same at the same minutes in one window (model.md 4.3). Members in order. */
export function findLocksteps<Actor extends ActorId>(
  signed: readonly Signed<Actor>[],
  { lockMinSize }: Pick<ModelParameters, "lockMinSize">,
): Actor[][] {
  const sorted = signed.toSorted((a, b) => compareIds(a.actor, b.actor));
  return groupsBy(
    sorted.map(({ actor }) => actor),
    (place) => sorted[place]?.signature ?? "",
    lockMinSize,
  );
}
