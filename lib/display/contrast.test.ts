import { expect, test } from "vitest";
import { contrastOf, forDarkPage, isReadable } from "#lib/display/contrast.ts";

test("black on white is 21 to 1, a colour on itself 1 to 1", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#0b6b5f", "#0b6b5f")).toBe(1);
  // The example of WCAG's own notes: #767676 is the lightest grey that passes on white.
  expect(contrastOf("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf("#777777", "#ffffff")).toBeLessThan(4.5);
});

test("a light accent is refused, a dark one is not", () => {
  expect(isReadable("#ffcc00")).toBe(false);
  expect(isReadable("#0b6b5f")).toBe(true);
});

test("on the dark page a dark accent becomes lighter until it can be read, a light one stays", () => {
  for (const colour of ["#000000", "#0b6b5f", "#1f3a93", "#7a0019"]) {
    expect(contrastOf(forDarkPage(colour), "#151412")).toBeGreaterThanOrEqual(4.5);
  }
  expect(forDarkPage("#ffcc00")).toBe("#ffcc00");
});
