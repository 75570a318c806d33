import { expect, test } from "vitest";
import { prepareFollowersChart } from "#lib/reports/prepare-followers-chart.ts";
import { prepareStrengthChart } from "#lib/reports/prepare-strength-chart.ts";

const range = { fromDay: "2026-04-01", toDay: "2026-05-01" };
const strength = [
  { day: "2026-03-30", value: 9, lo: 5, hi: 13 },
  { day: "2026-04-06", value: null, lo: null, hi: null },
  { day: "2026-04-13", value: 30.25, lo: 20, hi: 40.5 },
  { day: "2026-04-20", value: 37.24, lo: 27, hi: 47.5 },
];

test("genuine engagement by week, with its interval as a band and a gap where it is not known", () => {
  const chart = prepareStrengthChart({ range, strength, efforts: [] }, "en-GB");
  expect(chart?.panels[0]?.rows.map((row) => [row.drawn.strength, row.drawn.interval])).toEqual([
    [30.25, [20, 40.5]],
    [37.24, [27, 47.5]],
  ]);
  expect(chart?.panels[0]?.axis).toMatchObject({ from: 0, to: 60 });
  expect(chart?.sentence).toBe(
    "Genuine engagement went from 30.3 to 37.2: as much as that many people who never stop would bring.",
  );
  expect(chart?.table.rows[0]).toEqual(["6 Apr 2026", "not known", "not known", "not known"]);
});

test("one week has no way to go; none has no chart", () => {
  expect(prepareStrengthChart({ range, strength: strength.slice(0, 3), efforts: [] }, "en-GB")?.sentence).toContain(
    "Genuine engagement: 30.3,",
  );
  expect(prepareStrengthChart({ range, strength: strength.slice(0, 2), efforts: [] }, "en-GB")).toBeNull();
});

test("the bare count has an axis of its own, that does not begin at zero", () => {
  const followers = [
    { day: "2026-04-02", value: 2900 },
    { day: "2026-04-20", value: 2984 },
  ];
  const chart = prepareFollowersChart({ range, followers, efforts: [] }, "en-GB");
  expect(chart?.panels[0]?.axis.from).toBe(2900);
  expect(chart?.sentence).toBe("The list went from 2,900 on 2 Apr 2026 to 2,984 followers.");
  expect(prepareFollowersChart({ range, followers: [], efforts: [] }, "en-GB")).toBeNull();
});
