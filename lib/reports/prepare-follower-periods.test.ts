import fc from "fast-check";
import { expect, test } from "vitest";
import type { SnapshotView } from "#lib/reports/overview.ts";
import { prepareFollowerPeriods, sumPeriods, usualPeriod } from "#lib/reports/prepare-follower-periods.ts";

const list = (day: string, listed: number, joined: number | null, left: number | null, changes = {}): SnapshotView => ({
  ...{ side: "followers", observedAt: `${day}T08:00:00.000Z`, listed, joined, left, platformCount: null },
  ...{ completeness: "complete", importId: "" },
  ...changes,
});

test("without a list there is nothing, and the first list stands apart", () => {
  expect(prepareFollowerPeriods([], "week")).toEqual({ first: null, periods: [], incomplete: [] });
  expect(prepareFollowerPeriods([list("2026-01-05", 40, null, null)], "week")).toEqual({
    first: { day: "2026-01-05", listed: 40 },
    periods: [],
    incomplete: [],
  });
});

test("lists of one week or month become one line that adds up", () => {
  const lists = [
    list("2026-01-05", 40, null, null),
    list("2026-01-13", 43, 5, 2),
    list("2026-01-18", 42, 1, 2),
    list("2026-02-02", 50, 8, 0),
  ];
  // 13 and 18 January are Tuesday and Sunday of one week.
  expect(prepareFollowerPeriods(lists, "week").periods).toEqual([
    {
      ...{ firstDay: "2026-01-12", openedDay: "2026-01-05", closedDay: "2026-01-18", lists: 2 },
      ...{ opening: 40, joined: 6, left: 4, closing: 42 },
    },
    {
      ...{ firstDay: "2026-02-02", openedDay: "2026-01-18", closedDay: "2026-02-02", lists: 1 },
      ...{ opening: 42, joined: 8, left: 0, closing: 50 },
    },
  ]);
  const months = prepareFollowerPeriods(lists, "month").periods;
  expect(months.map(({ firstDay, closing }) => [firstDay, closing])).toEqual([
    ["2026-01-01", 42],
    ["2026-02-01", 50],
  ]);
  expect(sumPeriods(months)).toMatchObject({ opening: 40, joined: 14, left: 4, closing: 50, lists: 3 });
  expect(sumPeriods([])).toBeNull();
});

test("a list that is not whole makes no line and is named apart", () => {
  const lists = [
    list("2026-01-05", 40, null, null),
    list("2026-01-12", 7, null, null, { completeness: "partial" }),
    list("2026-01-19", 45, 6, 1),
  ];
  const { periods, incomplete } = prepareFollowerPeriods(lists, "week");
  expect(incomplete).toEqual([{ day: "2026-01-12", listed: 7 }]);
  expect(periods).toMatchObject([{ openedDay: "2026-01-05", opening: 40, closing: 45 }]);
});

test("on random histories every line adds up, lines join without a gap, and the sum is that of the chain", () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    joined: fc.nat({ max: 500 }),
    leftShare: fc.double({ min: 0, max: 1, noNaN: true }),
    isWhole: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom("week" as const, "month" as const), (steps, by) => {
      const lists: SnapshotView[] = [];
      let [listed, at, isFirst] = [100, Date.UTC(2025, 0, 1), true];
      for (const { days, joined, leftShare, isWhole } of steps) {
        at += days * 86_400_000;
        const day = new Date(at).toISOString().slice(0, 10);
        if (!isWhole) {
          lists.push(list(day, 3, null, null, { completeness: "incomplete" }));
          continue;
        }
        const left = isFirst ? 0 : Math.floor(leftShare * listed);
        if (!isFirst) listed += joined - left;
        lists.push(list(day, listed, isFirst ? null : joined, isFirst ? null : left));
        isFirst = false;
      }
      const { first, periods } = prepareFollowerPeriods(lists, by);
      let opening = first?.listed;
      for (const period of periods) {
        expect(period.opening).toBe(opening);
        expect(period.opening + period.joined - period.left).toBe(period.closing);
        opening = period.closing;
      }
      const all = sumPeriods(periods);
      if (all) expect(all.opening + all.joined - all.left).toBe(listed);
      expect(periods.reduce((sum, period) => sum + period.lists, 0)).toBe(
        Math.max(0, lists.filter((each) => each.completeness === "complete").length - 1),
      );
    }),
  );
});

test("lists about a week apart are shown by the week, others by the month", () => {
  const weekly = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-03-01"].map((day) => list(day, 1, 0, 0));
  expect(usualPeriod(weekly)).toBe("week");
  expect(usualPeriod(["2026-01-05", "2026-02-05"].map((day) => list(day, 1, 0, 0)))).toBe("month");
  expect(usualPeriod([])).toBe("month");
});
