import { expect, test } from "vitest";
import { findLocksteps } from "#lib/engagement/lockstep.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { groupRings } from "#lib/engagement/ring-groups.ts";

test("rings that share a member are one group, whatever order they come in", () => {
  const rings = [{ members: ["d", "e"] }, { members: ["a", "b"] }, { members: ["b", "c"] }, { members: ["e", "f"] }];
  expect(groupRings(rings)).toEqual({
    groupOf: [1, 0, 0, 1],
    groups: [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
  });
  expect(groupRings(rings.toReversed())).toEqual({
    groupOf: [1, 0, 0, 1],
    groups: [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
  });
});

test("a later ring may join two that had nothing in common", () => {
  expect(groupRings([{ members: ["a", "b"] }, { members: ["c", "d"] }, { members: ["b", "d"] }]).groups).toEqual([
    ["a", "b", "c", "d"],
  ]);
});

test("no rings, no groups", () => {
  expect(groupRings([])).toEqual({ groupOf: [], groups: [] });
});

test("five with the same signature are in lockstep, four are not", () => {
  const signed = (count: number) => Array.from({ length: count }, (_, i) => ({ actor: `x${i}`, signature: "same" }));
  const other = { actor: "y", signature: "other" };
  expect(findLocksteps([other, ...signed(5).toReversed()], defaultParameters)).toEqual([
    ["x0", "x1", "x2", "x3", "x4"],
  ]);
  expect(findLocksteps([other, ...signed(4)], defaultParameters)).toEqual([]);
});
