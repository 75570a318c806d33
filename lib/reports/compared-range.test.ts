import { expect, test } from "vitest";
import { comparedRange } from "#lib/reports/compared-range.ts";

test("the period before is as long and ends where the range begins", () => {
  expect(comparedRange({ fromDay: "2026-04-10", toDay: "2026-05-08" }, "before")).toEqual({
    fromDay: "2026-03-13",
    toDay: "2026-04-10",
  });
});

test("a year before are the same days, February 29th on the 28th", () => {
  expect(comparedRange({ fromDay: "2024-02-29", toDay: "2024-05-08" }, "year")).toEqual({
    fromDay: "2023-02-28",
    toDay: "2023-05-08",
  });
});

test("without a comparison there is none", () => {
  expect(comparedRange({ fromDay: "2026-04-10", toDay: "2026-05-08" }, "none")).toBeNull();
});
