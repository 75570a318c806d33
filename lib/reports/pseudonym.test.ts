import { expect, test } from "vitest";
import { pseudonym } from "#lib/reports/pseudonym.ts";

test("a pseudonym is made of the bytes alone", () => {
  // 0 -> B, 1 -> 3, 2 -> D, 3 -> 5
  expect(pseudonym(Uint8Array.of(0, 1, 2, 3, 4), new Set())).toBe("Person B3D5");
});

test("a name that is taken becomes longer", () => {
  expect(pseudonym(Uint8Array.of(0, 1, 2, 3, 4), new Set(["Person B3D5"]))).toBe("Person B3D5G");
});
