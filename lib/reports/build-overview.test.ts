import { expect, test } from "vitest";
import { buildOverview, type OverviewFacts } from "#lib/reports/build-overview.ts";

const facts: OverviewFacts = {
  profile: {
    id: "5b0c7f0e-3f0c-4d55-9d62-2f1c8f6f5a11",
    platform: "mastodon",
    handle: "lena@example.social",
    timeZone: "UTC",
  },
  // Rows stand only where something changes: 3 people from 1 March, 5 from 2 April, 4 from 20 April on.
  daily: [
    { day: "2026-03-01", followers: null, following: null, people28: 3 },
    { day: "2026-04-02", followers: null, following: null, people28: 5 },
    { day: "2026-04-20", followers: null, following: null, people28: 4 },
  ],
  snapshots: [],
  asOf: "2026-04-20T09:00:00.000Z",
  lastReceivedAt: "2026-04-20T09:00:00.000Z",
  people28: 6,
  people28Following: 0,
  mutual: 0,
};

test("a window that begins before the first act is no point: the start of the files is not growth", () => {
  const { people } = buildOverview(facts, "all");
  // 1 March + 27 days: the first day whose 28 days lie inside the files.
  expect(people[0]).toEqual({ day: "2026-03-28", value: 3 });
  expect(people).toHaveLength(24);
});

test("the last point of the chart is the figure of the tile", () => {
  const { people, figures } = buildOverview(facts, "all");
  expect(people.at(-1)).toEqual({ day: "2026-04-20", value: 6 });
  expect(figures.people28.value).toBe(6);
});

test("without acts received there is no line", () => {
  const none = { ...facts, daily: facts.daily.map((row) => ({ ...row, people28: null })), lastReceivedAt: null };
  expect(buildOverview(none, "all").people).toEqual([]);
});
