import { expect, test } from "vitest";
import { reportSpans } from "#lib/reports/report-spans.ts";

test("a range of 45 days has no months, one of 46 has those it touches, cut to it", () => {
  expect(reportSpans({ fromDay: "2026-01-01", toDay: "2026-02-15" }).map((span) => span.id)).toEqual(["all"]);
  expect(reportSpans({ fromDay: "2025-12-31", toDay: "2026-02-15" })).toEqual([
    { id: "all", fromDay: "2025-12-31", toDay: "2026-02-15" },
    { id: "2025-12", fromDay: "2025-12-31", toDay: "2026-01-01" },
    { id: "2026-01", fromDay: "2026-01-01", toDay: "2026-02-01" },
    { id: "2026-02", fromDay: "2026-02-01", toDay: "2026-02-15" },
  ]);
});

test("a range that ends with a month has no empty month behind it", () => {
  const spans = reportSpans({ fromDay: "2026-02-01", toDay: "2026-05-01" });
  expect(spans.map((span) => span.id)).toEqual(["all", "2026-02", "2026-03", "2026-04"]);
});

test("of ten years the latest 24 months can be looked at", () => {
  const spans = reportSpans({ fromDay: "2016-01-01", toDay: "2026-01-01" });
  expect([spans.length, spans[1]?.id, spans.at(-1)?.id]).toEqual([25, "2024-01", "2025-12"]);
});
