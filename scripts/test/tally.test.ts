import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./tally.ts";

test("a test file that could not be loaded counts as one failure", () => {
  const loaded = { status: "passed", assertionResults: [{}, {}] };
  const broken = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 2, numFailedTests: 0, testResults: [loaded, broken] };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1 });
});

test("errors outside the tests and flaky tests are failures", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
});
