import { expect, test } from "vitest";
import type { Figure, Overview } from "#lib/reports/overview.ts";
import { canonicalJson, freezeOverview, reportContentSchema } from "#lib/reports/report-content.ts";

const known = (value: number): Figure => ({ value, state: "ok" });
const publishedAt = new Date("2026-05-08T10:00:00Z");

const overview: Overview = {
  profile: {
    id: "5b0c7f0e-3f0c-4d55-9d62-2f1c8f6f5a11",
    platform: "instagram",
    handle: "lena.keramik",
    timeZone: "UTC",
  },
  tiers: ["lists"],
  range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
  asOf: "2026-05-07T20:00:00.000Z",
  figures: {
    followers: known(20),
    following: known(12),
    people28: { value: null, state: "needsNames" },
    peopleShareOfFollowers: { value: null, state: "needsNames" },
    joined: known(4),
    left: known(1),
    followersChange: known(3),
    people28Change: { value: null, state: "needsNames" },
    mutual: known(7),
  },
  comparedFromDay: "2026-01-01",
  leftMayBeRenamed: true,
  followers: [
    { day: "2026-01-01", value: 15 },
    { day: "2026-02-07", value: 17 },
    { day: "2026-05-07", value: 20 },
  ],
  people: [],
  snapshots: [
    {
      side: "followers",
      observedAt: "2026-01-01T09:00:00.000Z",
      listed: 15,
      platformCount: null,
      joined: null,
      left: null,
      completeness: "complete",
      importId: "11111111-2222-4333-8444-555555555555",
    },
    {
      side: "followers",
      observedAt: "2026-05-07T20:00:00.000Z",
      listed: 20,
      platformCount: 21,
      joined: 4,
      left: 1,
      completeness: "complete",
      importId: "66666666-7777-4888-8999-aaaaaaaaaaaa",
    },
  ],
  missing: ["named-interactions"],
};

test("S2: what lies outside the range does not enter the report", () => {
  const content = freezeOverview(overview, "April", publishedAt);
  expect(content?.followers).toEqual([
    { day: "2026-02-07", value: 17 },
    { day: "2026-05-07", value: 20 },
  ]);
  expect(content?.lists.map((list) => list.observedAt)).toEqual(["2026-05-07T20:00:00.000Z"]);
});

test("S2: no id of ours enters the report", () => {
  const text = canonicalJson(freezeOverview(overview, "April", publishedAt));
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test("S2: the stored content refuses a field that it does not know", () => {
  const content = freezeOverview(overview, "April", publishedAt);
  expect(reportContentSchema.safeParse(content).success).toBe(true);
  expect(reportContentSchema.safeParse({ ...content, people_names: ["kim.k"] }).success).toBe(false);
});

test("a profile without imports has nothing to publish", () => {
  expect(freezeOverview({ ...overview, range: null, asOf: null }, "Empty", publishedAt)).toBeNull();
});

test("an unknown figure stays unknown in the report", () => {
  expect(freezeOverview(overview, "April", publishedAt)?.figures.people28).toEqual({
    value: null,
    state: "needsNames",
  });
});

test("canonical JSON does not depend on the order in which keys were set, and keeps the order of lists", () => {
  expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3 }, 1] })).toBe('{"a":[{"c":3,"d":2},1],"b":1}');
  expect(canonicalJson({ a: [{ c: 3, d: 2 }, 1], b: 1 })).toBe('{"a":[{"c":3,"d":2},1],"b":1}');
});
