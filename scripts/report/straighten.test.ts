import { expect, test } from "vitest";
import { straighten } from "./straighten.ts";

test("points on a straight way are left out", () => {
  expect(straighten("M0,0L1,1L2,2L3,3")).toBe("M0,0L3,3");
});

test("a corner stays, and so does a gap", () => {
  expect(straighten("M0,0L5,0L10,5M20,5L25,5L30,5")).toBe("M0,0L5,0L10,5M20,5L30,5");
});

test("a line that comes back to where it began keeps its way", () => {
  expect(straighten("M0,0L5,5L0,0")).toBe("M0,0L5,5L0,0");
});

test("a lone point and a curve stay as they are", () => {
  expect(straighten("M4,4")).toBe("M4,4");
  expect(straighten("M0,0C1,1,2,2,3,3")).toBe("M0,0C1,1,2,2,3,3");
});
