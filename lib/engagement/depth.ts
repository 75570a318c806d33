/** The largest h such that h people have h acts or more each (model.md 6; Hirsch 2005). */
export function depthOf(counts: readonly number[]): number {
  const descending = counts.toSorted((a, b) => b - a);
  let depth = 0;
  while ((descending[depth] ?? 0) > depth) depth += 1;
  return depth;
}
