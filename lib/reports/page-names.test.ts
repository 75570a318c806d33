import { expect, test } from "vitest";
import { chartPage, csvPage, htmlPage, pdfPage, picturePage } from "#lib/reports/page-names.ts";

const nothing = { csv: false, dates: false, issues: false, frame: false };

test("each bar that a link can ask for is a page of its own", () => {
  expect(htmlPage("all", nothing)).toBe("html all");
  expect(htmlPage("all", { ...nothing, csv: true, issues: true })).toBe("html all csv issues");
  expect(htmlPage("all", { csv: true, dates: true, issues: true, frame: false })).toBe("html all csv dates issues");
});

test("what makes no difference makes no page", () => {
  expect(htmlPage("all", { csv: true, dates: true, issues: true, frame: true })).toBe("html all frame");
  expect(htmlPage("2026-03", nothing)).toBe(htmlPage("2026-03", { ...nothing, dates: true }));
});

test("charts and tables are named by span and id", () => {
  expect(chartPage("all", "proof")).toBe("chart all proof");
  expect(csvPage("2026-03", "ledger")).toBe("csv 2026-03 ledger");
  expect([pdfPage, picturePage]).toEqual(["pdf", "picture"]);
});
