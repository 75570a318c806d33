import { expect, test } from "vitest";
import { elasticity } from "#lib/engagement/elasticity.ts";

// E32
test.each<[[number, number], [number, number], number | null]>([
  [[1000, 2000], [40, 44], 0.137504],
  [[1000, 1030], [40, 44], null],
  [[1000, 2000], [3, 4], null],
  [[2000, 1000], [40, 44], -0.137504],
  [[1000, 1050], [40, 40], 0],
  [[1000, 1049], [40, 44], null],
  [[1000, 951], [40, 44], null],
  [[0, 100], [40, 44], null],
  [[100, 0], [40, 44], null],
])("followers %j, people %j: %d", (followers, people, expected) => {
  const found = elasticity(followers, people);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 6);
});
