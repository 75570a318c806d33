import { expect, test } from "vitest";
import { countOfUnit, formatInterval, formatMeasure, measureBound, measureNote } from "#lib/display/measure-text.ts";
import { type Measure, measureStates } from "#lib/engagement/measure.ts";

const ok = (value: number | null, more: Partial<Measure> = {}): Measure => ({ value, state: "ok", ...more });

test("a figure is a count, a share or a number with one decimal", () => {
  expect(formatMeasure(ok(1204), "count", "en-GB")).toBe("1,204");
  expect(formatMeasure(ok(0.714), "share", "en-GB")).toBe("71%");
  expect(formatMeasure(ok(37.24), "decimal", "en-GB")).toBe("37.2");
  expect(formatMeasure(ok(37), "decimal", "en-DE")).toBe("37,0");
});

test("nobody is 0, and unknown is no text at all", () => {
  expect(formatMeasure(ok(0), "count", "en-GB")).toBe("0");
  expect(formatMeasure({ value: null, state: "needsNames" }, "count", "en-GB")).toBeNull();
});

test("an interval is said as from and to, and only where both ends are known", () => {
  expect(formatInterval(ok(57, { lo: 49.04, hi: 64 }), "decimal", "en-GB")).toBe("49.0 to 64.0");
  expect(formatInterval(ok(0.05, { lo: 0.043, hi: 0.058 }), "share", "en-GB")).toBe("4.3% to 5.8%");
  expect(formatInterval(ok(7, { lo: 5, hi: null }), "count", "en-GB")).toBeNull();
  expect(formatInterval(ok(7), "count", "en-GB")).toBeNull();
});

test("what is missing is said with its number and its unit", () => {
  const note = (measure: Partial<Measure>) => measureNote({ value: null, state: "notEnough", ...measure }, "en-GB");
  expect(note({ has: 5, needs: 8, of: "changes" })).toBe("too little to say: needs 8 changes, has 5");
  expect(note({ has: 12.9, needs: 28, of: "days" })).toBe("too little to say: needs 28 days of interactions, has 12");
  expect(note({ needs: 1, of: "posts" })).toBe("too little to say: needs 1 post, has 0");
  expect(note({ has: 3, needs: 30 })).toBe("too little to say: needs 30, has 3");
  expect(note({})).toBe("too little to say");
});

test("every state but ok has its own sentence", () => {
  const notes = measureStates.map((state) => measureNote({ value: null, state }, "en-GB"));
  expect(notes[0]).toBeNull();
  expect(new Set(notes).size).toBe(measureStates.length);
});

test("inside a sentence a bound is said before the figure", () => {
  const bounds = measureStates.map((state) => measureBound({ value: 1, state }));
  expect(bounds).toEqual(["", "at most ", "at least ", "about ", "", "", "", "", ""]);
});

test("units have a singular", () => {
  expect(countOfUnit(1, "people", "en-GB")).toBe("1 person");
  expect(countOfUnit(2000, "rows", "en-GB")).toBe("2,000 followers listed");
});
