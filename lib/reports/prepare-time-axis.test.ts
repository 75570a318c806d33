import { expect, test } from "vitest";
import { prepareTimeAxis } from "#lib/reports/prepare-time-axis.ts";

const labels = (from: string, to: string) => prepareTimeAxis(from, to, "en-GB").ticks.map((tick) => tick.label);

test("up to two months the ticks are weeks or days", () => {
  expect(labels("2026-04-10", "2026-05-07")).toEqual(["10 Apr", "17 Apr", "24 Apr", "1 May"]);
  expect(labels("2026-05-05", "2026-05-07")).toEqual(["5 May", "6 May", "7 May"]);
});

test("up to a year they are first days of months, at most seven", () => {
  expect(labels("2026-02-07", "2026-05-07")).toEqual(["Mar", "Apr", "May"]);
  expect(labels("2025-05-08", "2026-05-07")).toEqual(["Jul", "Sept", "Nov", "Jan", "Mar", "May"]);
});

test("over years they name the year", () => {
  expect(labels("2021-03-01", "2026-05-07")).toEqual(["Jan 2022", "Jan 2023", "Jan 2024", "Jan 2025", "Jan 2026"]);
});

test("a single day still has a width", () => {
  const axis = prepareTimeAxis("2026-05-07", "2026-05-07", "en-GB");
  expect(axis.to - axis.from).toBe(86_400_000);
});
