import { expect, test } from "vitest";
import { prepareMarks } from "#lib/reports/chart-marks.ts";

const range = { fromDay: "2026-01-01", toDay: "2026-04-11" };
const effort = (title: string, fromDay: string, toDay: string) => ({ title, fromDay, toDay });

test("campaigns are cut at the ends of the range; those outside are left out", () => {
  const marks = prepareMarks(
    [
      effort("Next", "2026-04-11", "2026-04-20"),
      effort("Push", "2025-12-20", "2026-01-11"),
      effort("Old", "2025-12-01", "2026-01-01"),
    ],
    range,
  );
  expect(marks).toEqual([
    { label: "Push", from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 10), row: 0, side: "right" },
  ]);
});

test("names that would lie on one another stand on lines of their own, on the side where there is room", () => {
  // Of 99 days 40 % are 39.6: the second is near the first, the third near the second only.
  const marks = prepareMarks(
    [
      effort("A", "2026-01-01", "2026-01-03"),
      effort("B", "2026-01-21", "2026-01-22"),
      effort("C", "2026-02-20", "2026-02-22"),
    ],
    range,
  );
  expect(marks.map(({ label, row, side }) => [label, row, side])).toEqual([
    ["A", 0, "right"],
    ["B", 1, "right"],
    ["C", 0, "left"],
  ]);
});

test("more than six are marked without a name", () => {
  const many = Array.from({ length: 7 }, (_, n) => effort(`E${n}`, `2026-02-0${n + 1}`, `2026-02-0${n + 2}`));
  expect(prepareMarks(many, range).every((mark) => mark.label === null)).toBe(true);
  expect(prepareMarks(many.slice(1), range).every((mark) => mark.label !== null && mark.row < 3)).toBe(true);
});
