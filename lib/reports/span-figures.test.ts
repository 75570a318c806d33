import { expect, test } from "vitest";
import type { SnapshotView } from "#lib/reports/overview.ts";
import { spanFigures } from "#lib/reports/span-figures.ts";

const span = { fromDay: "2026-02-01", toDay: "2026-05-01" };
const list = (day: string, listed: number, joined: number | null, left: number | null): SnapshotView => ({
  side: "followers",
  observedAt: `${day}T12:00:00.000Z`,
  listed,
  platformCount: null,
  joined,
  left,
  completeness: "complete",
  importId: "x",
});
const facts = { snapshots: [] as SnapshotView[], daily: [], covered: [], hasNames: false, peopleNow: null };

test("opening + joined - left = closing, from the last list at the start to the last one inside", () => {
  const figures = spanFigures(
    {
      ...facts,
      snapshots: [list("2026-01-10", 30, null, null), list("2026-02-10", 33, 5, 2), list("2026-03-10", 32, 1, 2)],
    },
    span,
  );
  expect(figures).toMatchObject({
    joined: { value: 6 },
    left: { value: 4 },
    followersChange: { value: 2 },
    comparedFromDay: "2026-01-10",
  });
});

test("one list is no change; a list that is only a part is not compared", () => {
  expect(spanFigures({ ...facts, snapshots: [list("2026-02-10", 33, null, null)] }, span)).toMatchObject({
    joined: { value: null, state: "notEnough" },
    comparedFromDay: null,
  });
  const partial = { ...list("2026-03-10", 5, null, null), completeness: "partial" as const };
  expect(
    spanFigures({ ...facts, snapshots: [list("2026-02-10", 33, null, null), partial] }, span).joined.value,
  ).toBeNull();
  expect(spanFigures(facts, span).joined).toEqual({ value: null, state: "needsList" });
});

test("totals tell the change where no two lists do, and never who came", () => {
  const daily = [
    { day: "2026-01-20", followers: 100, people28: null },
    { day: "2026-04-20", followers: 140, people28: null },
  ];
  expect(spanFigures({ ...facts, daily }, span)).toMatchObject({
    followersChange: { value: 40, state: "ok" },
    joined: { value: null },
    comparedFromDay: "2026-01-20",
  });
  expect(spanFigures({ ...facts, daily: daily.slice(0, 1) }, span).followersChange.value).toBeNull();
});

test("people of a span that ended earlier are those of its last day", () => {
  const daily = [
    { day: "2026-01-01", followers: null, people28: 4 },
    { day: "2026-03-01", followers: null, people28: 9 },
  ];
  const covered = [[Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1)]] as const;
  expect(spanFigures({ ...facts, daily, covered, hasNames: true }, span).peopleChange).toEqual({
    value: 5,
    state: "ok",
  });
  expect(
    spanFigures({ ...facts, daily, covered, hasNames: true, peopleNow: { value: 2, state: "atMost" } }, span)
      .peopleChange,
  ).toEqual({ value: -2, state: "atMost" });
  expect(spanFigures({ ...facts, daily, hasNames: true }, span).peopleChange).toEqual({
    value: null,
    state: "notEnough",
  });
});
