/** A person as the caller names them: by key, or by the number that a database gives. */
export type ActorId = string | number | bigint;

export function compareIds<Id extends ActorId>(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those with the same group, in the order given; groups of fewer than `minSize` are left out. */
export function groupsBy<Actor>(
  actors: readonly Actor[],
  groupOf: (place: number) => number | string,
  minSize: number,
): Actor[][] {
  const groups = new Map<number | string, Actor[]>();
  actors.forEach((actor, place) => {
    const group = groups.get(groupOf(place));
    if (group) group.push(actor);
    else groups.set(groupOf(place), [actor]);
  });
  return [...groups.values()].filter((members) => members.length >= minSize);
}
