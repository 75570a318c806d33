import { expect, test } from "vitest";
import { signInRefusalText, tooManyCode } from "./sign-in-text.ts";

test("A3: whoever tried too often is told how long to wait", () => {
  expect(signInRefusalText(tooManyCode(1))).toBe("Too many attempts. Try again in 1 minute.");
  expect(signInRefusalText(tooManyCode(14))).toBe("Too many attempts. Try again in 14 minutes.");
});

test("what is not known to be the visitor's mistake is ours, and its own words are not shown", () => {
  for (const code of [null, "Configuration", "too-many:", "too-many:<b>", "connect ECONNREFUSED 10.0.0.1:5432"]) {
    expect(signInRefusalText(code)).toBe("Signing in did not work, on our side. Try again in a moment.");
  }
});
