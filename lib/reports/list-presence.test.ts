import { expect, test } from "vitest";
import { findDepartures, findPresent } from "#lib/reports/list-presence.ts";

const list = (takenAt: number, actors: string[], complete = true) => ({
  takenAt,
  complete,
  rows: actors.map((actor) => ({ actor, followedAt: null })),
});

test("somebody is gone between the last list that shows them and the first complete one that does not", () => {
  const gone = findDepartures([list(1, ["a", "b"]), list(2, ["a"], false), list(3, ["a"]), list(4, ["a"])]);
  expect([...gone]).toEqual([["b", { after: 1, before: 3 }]]);
});

test("whoever comes back is not gone, and a list that is not whole takes nobody away", () => {
  expect([...findDepartures([list(1, ["a"]), list(2, []), list(3, ["a"])])]).toEqual([]);
  expect([...findDepartures([list(1, ["a"]), list(2, [], false)])]).toEqual([]);
});

test("a list that is not whole adds to the one before it, and a whole one replaces it", () => {
  expect([...findPresent([list(1, ["a", "b"]), list(2, ["c"], false)])]).toEqual(["a", "b", "c"]);
  expect([...findPresent([list(1, ["a", "b"]), list(2, ["c"], false), list(3, ["b"])])]).toEqual(["b"]);
});
