import { expect, test } from "vitest";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import { freezeOverview } from "#lib/reports/report-content-v2.ts";
import { madeLedger, madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview } from "#lib/testing/made-overview.ts";

test("a report from before there were definitions has its fixed sections", () => {
  const overview = madeOverview({ measures: madeMeasures({ ledger: madeLedger({ hollow: 20 }) }) });
  const content = freezeOverview(overview, "April", new Date("2026-05-08T10:00:00Z"));
  if (!content) throw new Error("nothing to publish");
  const view = prepareReportView(content, "all");
  expect(view.sections.map((section) => section.id)).toEqual(["headline", "proof", "lists", "missing"]);
  expect(view.subject).toBe("@lena.keramik");
  expect(view.publishedText).toBe("8 May 2026");
  expect(view.spans.map((span) => span.id)).toEqual(["all"]);
});
