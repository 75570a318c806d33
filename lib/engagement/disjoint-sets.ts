/** Groups that grow together: who is linked to whom, over places 0 to size - 1. */
export type DisjointSets = {
  /** The place that stands for the group. */
  find(place: number): number;
  join(a: number, b: number): void;
};

export function disjointSets(size: number): DisjointSets {
  const parent = Uint32Array.from({ length: size }, (_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    // Halves the way for the next one who asks.
    for (let at = place; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)];
      parent[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
