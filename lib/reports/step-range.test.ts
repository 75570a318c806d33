import { expect, test } from "vitest";
import { stepRange } from "#lib/reports/step-range.ts";

const known = { fromDay: "2026-01-10", toDay: "2026-05-08" };
const march = { fromDay: "2026-03-01", toDay: "2026-03-29" };

test("a step is as long as the range, and nothing lies between", () => {
  expect(stepRange(march, "before", known)).toEqual({ fromDay: "2026-02-01", toDay: "2026-03-01" });
  expect(stepRange(march, "after", known)).toEqual({ fromDay: "2026-03-29", toDay: "2026-04-26" });
});

test("the last step forward ends with what is known, and beyond it there is none", () => {
  const last = stepRange({ fromDay: "2026-03-29", toDay: "2026-04-26" }, "after", known);
  expect(last).toEqual({ fromDay: "2026-04-10", toDay: "2026-05-08" });
  expect(last && stepRange(last, "after", known)).toBeNull();
});

test("the first step back that holds something is the last", () => {
  const first = stepRange({ fromDay: "2026-02-01", toDay: "2026-03-01" }, "before", known);
  expect(first).toEqual({ fromDay: "2026-01-04", toDay: "2026-02-01" });
  expect(first && stepRange(first, "before", known)).toBeNull();
});
