import { expect, test } from "vitest";
import { formatChartValue } from "#lib/display/chart-value.ts";

test("counts are whole, an index is rounded, a sum of parts of people has one decimal", () => {
  expect(formatChartValue(2984, "count", "en-GB")).toBe("2,984");
  expect(formatChartValue(167.7, "index", "en-GB")).toBe("168");
  expect(formatChartValue(37, "decimal", "en-GB")).toBe("37.0");
});
