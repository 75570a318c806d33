import { expect, test, vi } from "vitest";
import { drawIssue, drawnWith } from "#lib/drawing/draw-issue.ts";
import { chartPage, csvPage, htmlPage, pdfPage, picturePage } from "#lib/reports/page-names.ts";
import { madeLedger, madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview } from "#lib/testing/made-overview.ts";
import { freezeOverview } from "#lib/testing/made-report-v2.ts";

// A process of its own has to start first.
vi.setConfig({ testTimeout: 30_000 });

const nothing = { csv: false, dates: false, issues: false, frame: false };

test("an issue becomes pages, charts and files in a process of its own", async () => {
  const overview = madeOverview({ measures: madeMeasures({ ledger: madeLedger({ hollow: 20 }) }) });
  const content = freezeOverview(overview, "April", new Date("2026-05-08T10:00:00Z"));
  if (!content) throw new Error("nothing to publish");
  const pages = await drawIssue({ content, logoPng: null, issueNumber: 1 });
  const names = pages.map((page) => page.name);
  expect(names).toContain(htmlPage("all", nothing));
  expect(names).toContain(htmlPage("all", { ...nothing, csv: true, issues: true }));
  expect(names).toContain(csvPage("all", "lists"));
  expect(new Set(names).size).toBe(names.length);
  const page = pages.find(({ name }) => name === htmlPage("all", nothing));
  expect(page?.type).toBe("text/html; charset=utf-8");
  expect(page?.body.toString()).toMatch(/^<!doctype html><html lang="en-GB">/);
  const pdf = pages.find(({ name }) => name === pdfPage);
  expect(pdf?.type).toBe("application/pdf");
  expect(pdf?.body.subarray(0, 5).toString()).toBe("%PDF-");
  const picture = pages.find(({ name }) => name === picturePage);
  expect(picture?.type).toBe("image/png");
  expect(picture?.body.subarray(1, 4).toString()).toBe("PNG");
  expect(names.includes(chartPage("all", "proof"))).toBe(page?.body.toString().includes("data-chart"));
});

test("what is no report is refused, and nothing is drawn", async () => {
  const content = { version: 2 } as never;
  await expect(drawIssue({ content, logoPng: null, issueNumber: 1 })).rejects.toThrow("the drawing ended with 1");
});

test("the version of a drawing is a hash", () => {
  expect(drawnWith()).toMatch(/^[0-9a-f]{16}$/);
});
