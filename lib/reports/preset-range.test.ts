import { expect, test } from "vitest";
import { presetRange } from "#lib/reports/preset-range.ts";

const known = { firstDay: "2025-11-03", lastDay: "2026-03-01" };

test("a range ends the day after the last known day and holds as many days as it says", () => {
  // February 2026 has 28 days: 2 February to 1 March.
  expect(presetRange("28d", known)).toEqual({ fromDay: "2026-02-02", toDay: "2026-03-02", preset: "28d" });
  // 1 of March, 28 of February and 31 of January make 60; the last 30 of December begin on the 2nd.
  expect(presetRange("90d", known).fromDay).toBe("2025-12-02");
  expect(presetRange("12m", known).fromDay).toBe("2025-03-02");
});

test("this year begins in January of the last known day, all with the first known day", () => {
  expect(presetRange("year", known).fromDay).toBe("2026-01-01");
  expect(presetRange("all", known).fromDay).toBe("2025-11-03");
});
