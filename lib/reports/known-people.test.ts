import { expect, test } from "vitest";
import { isPeopleKnown } from "#lib/reports/known-people.ts";

const at = Date.UTC(2026, 1, 1);
const day = 86_400_000;

test("28 covered days, or 27 of them, make people known; 26 do not", () => {
  expect(isPeopleKnown([[at - 28 * day, at]], at)).toBe(true);
  expect(isPeopleKnown([[at - 27 * day, at + day]], at)).toBe(true);
  expect(isPeopleKnown([[at - 26 * day, at]], at)).toBe(false);
  expect(isPeopleKnown([], at)).toBe(false);
});

test("a hole in what is covered makes them unknown until it lies 28 days back", () => {
  const covered = [
    [at - 100 * day, at - 20 * day],
    [at - 15 * day, at + 100 * day],
  ] as const;
  expect(isPeopleKnown(covered, at)).toBe(false);
  expect(isPeopleKnown(covered, at + 13 * day)).toBe(true);
});
