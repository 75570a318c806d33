import { expect, test } from "vitest";
import { figureNote } from "#lib/reports/figure-note.ts";

test("a plain figure needs no note", () => {
  expect(figureNote({ value: 0, state: "ok" }, "en-GB")).toBeNull();
});

test("a bound is named as one", () => {
  expect(figureNote({ value: 9, state: "atMost" }, "en-GB")).toMatch(/^at most/);
  expect(figureNote({ value: 9, state: "atLeast" }, "en-GB")).toMatch(/^at least/);
});

test("too little says what there is and what it takes", () => {
  expect(figureNote({ value: null, state: "notEnough", has: 5, needs: 30 }, "en-GB")).toBe(
    "too little to say: 5 of 30",
  );
  expect(figureNote({ value: null, state: "notEnough" }, "en-GB")).toBe("too little to say");
});
