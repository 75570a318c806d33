import { expect, test } from "vitest";
import { prepareCohortRow } from "#lib/reports/cohort-text.ts";
import { dayNumberOf } from "#lib/reports/day-numbers.ts";
import type { StayGroup } from "#lib/reports/growth.ts";
import { type CohortInput, prepareCohorts } from "#lib/reports/prepare-cohorts.ts";

const joined = (day: string, people: number, changes: Partial<StayGroup> = {}): StayGroup => ({
  ...{ origin: "self", people, joinLo: dayNumberOf(day), joinHi: dayNumberOf(day) },
  ...{ lastSeen: dayNumberOf("2026-06-01"), firstMissing: null },
  ...changes,
});
const input: CohortInput = {
  stays: [
    joined("2025-11-20", 5),
    joined("2026-01-10", 60),
    joined("2026-01-20", 40, { firstMissing: dayNumberOf("2026-03-01") }),
    joined("2026-02-10", 10, { origin: "afterMyFollow" }),
    joined("2026-05-20", 7),
    joined("2026-01-05", 100, { joinLo: null }),
  ],
  came: [
    { month: "2026-01", origin: "self", people: 20 },
    { month: "2026-02", origin: "afterMyFollow", people: 1 },
  ],
  firstDay: dayNumberOf("2026-01-01"),
  asOfDay: dayNumberOf("2026-06-01"),
  received: [[dayNumberOf("2025-12-31"), dayNumberOf("2026-06-01")]],
  messages: [],
};

test("months come newest first, with those still here and those who came by", () => {
  const cohorts = prepareCohorts(input, "all");
  expect(cohorts.map(({ month, joined, here }) => [month, joined, here])).toEqual([
    ["2026-05", 7, 7],
    ["2026-02", 10, 10],
    ["2026-01", 100, 60],
    ["2025-11", 5, 5],
  ]);
  // 21 of the 115 who had 90 days: small months are pulled towards it by 20.
  expect(cohorts[2]?.came).toMatchObject({ kind: "rate", x: 20, n: 100, isAtLeast: false });
  const p0 = 21 / 115;
  expect(cohorts[2]?.came).toHaveProperty("shrunk", (20 + 20 * p0) / 120);
  expect(cohorts[1]?.came).toHaveProperty("shrunk", (1 + 20 * p0) / 30);
});

test("a month too young, and one that the files do not hold, have no share", () => {
  const cohorts = prepareCohorts(input, "all");
  expect(cohorts[0]?.came).toEqual({ kind: "too-early" });
  expect(cohorts[3]).toMatchObject({ isBeforeLists: true, came: { kind: "not-in-files" } });
  const unnamed = prepareCohorts({ ...input, received: [] }, "all");
  expect(unnamed.map(({ came }) => came.kind)).toEqual(["too-early", ...Array(3).fill("not-in-files")]);
});

test("where only messages name people the share is a least", () => {
  const cohorts = prepareCohorts({ ...input, received: [], messages: input.received }, "all");
  expect(cohorts[2]?.came).toMatchObject({ isAtLeast: true });
});

test("one origin keeps its own people and the rate of all", () => {
  const cohorts = prepareCohorts(input, "afterMyFollow");
  expect(cohorts).toHaveLength(1);
  expect(cohorts[0]?.came).toMatchObject({ x: 1, n: 10, shrunk: (1 + (20 * 21) / 115) / 30 });
});

test("no joins, no months", () => {
  expect(prepareCohorts({ ...input, stays: [], came: [] }, "all")).toEqual([]);
});

test("a row says what it knows", () => {
  const [may, , january, november] = prepareCohorts(input, "all").map((cohort) => prepareCohortRow(cohort, "en"));
  expect(may).toMatchObject({ name: "May 2026", joined: "7", here: "7 (100%)", share: null, says: "too early to say" });
  expect(january).toMatchObject({ joined: "100", here: "60 (60%)", share: "20%", says: "20 of 100, 13% to 29%" });
  // Before the first list only those who stayed are seen.
  expect(november).toMatchObject({ joined: "5 or more", here: "5", says: "not in the files" });
});
