import { expect, test } from "vitest";
import { rangeWish } from "#lib/reports/range-wish.ts";

const wish = (from: string | null, to: string | null) => rangeWish({ range: "custom", from, to }, "90d");

test("both days are inside, and one day alone is a range", () => {
  expect(wish("2026-03-01", "2026-03-31")).toEqual({ preset: "custom", fromDay: "2026-03-01", toDay: "2026-04-01" });
  expect(wish("2026-03-01", "2026-03-01")).toEqual({ preset: "custom", fromDay: "2026-03-01", toDay: "2026-03-02" });
});

test("what makes no range is as if it had not been asked for", () => {
  for (const [from, to] of [
    ["2026-03-02", "2026-03-01"],
    ["2026-02-30", "2026-03-01"],
    ["1970-01-01", "2026-03-01"],
    ["2026-03-01", "9999-12-31"],
    ["yesterday", "2026-03-01"],
    [null, "2026-03-01"],
    ["2026-03-01", null],
  ] as const) {
    expect(wish(from, to), `${from} ${to}`).toEqual({ preset: "90d" });
  }
  expect(rangeWish({ range: "12m", from: "2026-03-01", to: "2026-03-02" }, "90d")).toEqual({ preset: "12m" });
});
