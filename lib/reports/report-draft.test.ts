import { expect, test } from "vitest";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import { reportDefinitionSchema, reportTemplates } from "#lib/reports/report-definition.ts";
import { draftReport } from "#lib/reports/report-draft.ts";

const context = { handle: "lena.keramik", asOf: new Date("2026-05-07T20:00:00Z"), locale: "en-AU", campaign: null };
const campaign: CampaignRecord = {
  id: "c",
  kind: "giveaway",
  title: "A bowl for a friend",
  note: "",
  fromDay: "2026-03-01",
  toDay: "2026-03-08",
};

test("a new report is named after the profile and the month that is known last, in the reader’s region", () => {
  expect(draftReport("client", context)).toEqual({
    ...reportTemplates.client,
    title: "@lena.keramik, May 2026",
    words: "",
    locale: "en-AU",
  });
  expect(draftReport("me", { ...context, asOf: null, locale: "en-AT" })).toMatchObject({
    title: "@lena.keramik",
    locale: "en-GB",
  });
});

test("the report of a campaign begins 28 days before it and ends where knowledge ends, or 90 days after it", () => {
  const range = (asOf: string) =>
    draftReport("campaign", { ...context, asOf: new Date(asOf), campaign }).range as object;
  expect(range("2026-05-07T20:00:00Z")).toEqual({ preset: "custom", fromDay: "2026-02-01", toDay: "2026-05-08" });
  expect(range("2026-12-31T00:00:00Z")).toEqual({ preset: "custom", fromDay: "2026-02-01", toDay: "2026-06-06" });
  // Entered for a time that no file reaches yet.
  expect(range("2026-02-10T00:00:00Z")).toEqual({ preset: "custom", fromDay: "2026-02-01", toDay: "2026-03-08" });
});

test("every template is a report that can be kept, also with the longest title a campaign can have", () => {
  const long = { ...campaign, title: "b".repeat(120) };
  for (const template of ["client", "me", "campaign"] as const) {
    const draft = draftReport(template, { ...context, campaign: long });
    expect(reportDefinitionSchema.parse(draft)).toEqual(draft);
  }
});
