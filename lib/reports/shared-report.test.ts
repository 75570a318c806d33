import { expect, test } from "vitest";
import { reportContentV1Schema } from "#lib/reports/report-content-v1.ts";
import { reportContentV2Schema } from "#lib/reports/report-content-v2.ts";
import { prepareSharedReport } from "#lib/reports/shared-report.ts";
import { madeLedger, madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { madeOverview, ok } from "#lib/testing/made-overview.ts";
import { freezeOverview } from "#lib/testing/made-report-v2.ts";

const known = (value: number) => ({ value, state: "ok" });
const needsNames = { value: null, state: "needsNames" };

/** As it was stored before the model: a report published then is read to this day. */
const first = {
  version: 1,
  title: "April",
  subject: { platform: "instagram", handle: "lena.keramik" },
  publishedAt: "2026-05-08T10:00:00.000Z",
  asOf: "2026-05-07T20:00:00.000Z",
  range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
  tiers: ["lists"],
  figures: {
    followers: known(20),
    following: known(12),
    people28: { value: 9, state: "atMost" },
    peopleShareOfFollowers: needsNames,
    joined: known(4),
    left: known(1),
    followersChange: known(3),
    people28Change: needsNames,
    mutual: known(7),
  },
  comparedFromDay: "2026-01-01",
  leftMayBeRenamed: true,
  followers: [{ day: "2026-05-07", value: 20 }],
  people: [],
  lists: [],
  missing: ["named-interactions"],
};

const text = (parts: { text: string }[]) => parts.map((part) => part.text).join("");

test("a report of the first version says what it said, and nothing of figures it never had", () => {
  const report = prepareSharedReport(reportContentV1Schema.parse(first), "en-GB");
  expect(text(report.headline.parts)).toBe(
    "In 90 days 4 followers came and 1 left or was renamed; at most nine people talk to @lena.keramik.",
  );
  expect(report.tiles.map(({ label, value }) => [label, value])).toEqual([
    ["People, 28 days", "9"],
    ["Followers", "20"],
    ["Following", "12"],
    ["Followers who talk", null],
    ["Came and left", "4"],
  ]);
  expect([report.ledger, report.classes, report.growth, report.marks, report.model]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(report.chart?.panels.map((panel) => panel.id)).toEqual(["followers"]);
});

test("a report of today has the figures of the model, and no tile that leads anywhere", () => {
  const overview = madeOverview({
    measures: madeMeasures({
      figures: { people28: ok(9), realFollowers: ok(6) },
      classes: { ...madeTallies({}).classes, unprompted: 30 },
      ledger: madeLedger({ engaged: 6, hollow: 34 }),
    }),
    unasked: ok(1),
  });
  const content = freezeOverview(overview, "May", new Date("2026-05-08T10:00:00Z"));
  const report = prepareSharedReport(reportContentV2Schema.parse(JSON.parse(JSON.stringify(content))), "en-GB");
  expect(report.tiles.find((tile) => tile.id === "realFollowers")).toMatchObject({ value: "6", suffix: "of 40" });
  expect(report.tiles.every((tile) => tile.chart === null)).toBe(true);
  expect(report.ledger?.view.total).toBe(40);
  expect(report.classes?.total).toBe(30);
  expect(report.model).toEqual({ version: 1, parametersHash: "ab12" });
});

test("lists without names have no ledger: who is silent is not known", () => {
  const overview = madeOverview({ measures: madeMeasures({ ledger: madeLedger({ unclear: 20 }) }) });
  const content = freezeOverview(overview, "May", new Date("2026-05-08T10:00:00Z"));
  expect(content && prepareSharedReport(content, "en-GB").ledger).toBeNull();
});
