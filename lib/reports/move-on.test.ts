import { expect, test } from "vitest";
import { moveOn, moveTitle } from "#lib/reports/move-on.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";

test.each([
  ["March 2026", "April 2026"],
  ["Potters, December 2026", "Potters, January 2027"],
  ["What March brought", "What April brought"],
  ["December", "January"],
  ["Mar 2026", "Apr 2026"],
  ["Dec. 2026: who stayed", "Jan. 2027: who stayed"],
  ["Report 2026-09", "Report 2026-10"],
  ["2026/12 for Kim", "2027/01 for Kim"],
])("a month on, %s becomes %s", (title, next) => {
  expect(moveTitle(title, 1)).toBe(next);
});

test.each([
  "For Kim",
  "What may come",
  "Marching on",
  "Mar the potter",
  "2026-03-31",
  "As of 31 March 2026",
  "March 31, 2026",
  "",
])("%j names no month and stays", (title) => {
  expect(moveTitle(title, 1)).toBe(title);
});

const definition = (title: string, range: ReportDefinition["range"]): ReportDefinition => ({
  ...reportTemplates.client,
  title,
  words: "",
  range,
});

test("a preset moves by itself: only the title changes", () => {
  const before = definition("November 2026", { preset: "28d" });
  expect(moveOn(before)).toEqual({ ...before, title: "December 2026" });
});

test("a calendar month becomes the next one, however many days it has", () => {
  const { title, range } = moveOn(
    definition("January 2026", { preset: "custom", fromDay: "2026-01-01", toDay: "2026-02-01" }),
  );
  expect(title).toBe("February 2026");
  expect(range).toEqual({ preset: "custom", fromDay: "2026-02-01", toDay: "2026-03-01" });
});

test("a quarter becomes the next one, and so does its last month in the title", () => {
  const { title, range } = moveOn(
    definition("To December 2026", { preset: "custom", fromDay: "2026-10-01", toDay: "2027-01-01" }),
  );
  expect(title).toBe("To March 2027");
  expect(range).toEqual({ preset: "custom", fromDay: "2027-01-01", toDay: "2027-04-01" });
});

test("other days move on by as many as they are", () => {
  const { range } = moveOn(definition("Push", { preset: "custom", fromDay: "2026-02-20", toDay: "2026-03-02" }));
  expect(range).toEqual({ preset: "custom", fromDay: "2026-03-02", toDay: "2026-03-12" });
});
