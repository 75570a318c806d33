import { expect, test } from "vitest";
import { safeReturnPath } from "#lib/auth/return-path.ts";

test("a path of this site is kept with its query", () => {
  expect(safeReturnPath("/profiles/1?range=28d")).toBe("/profiles/1?range=28d");
  expect(safeReturnPath("/profiles/1/people?q=%C3%A9&_rsc=1abc")).toBe("/profiles/1/people?q=%C3%A9");
});

test("A5: whatever leads elsewhere leads home", () => {
  for (const raw of [
    null,
    undefined,
    "",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/profiles",
    "javascript:alert(1)",
    "/..//evil.example",
    "/\t/evil.example",
    "/%09/evil.example/..//x\n",
    `/${"a".repeat(3000)}`,
  ]) {
    expect(safeReturnPath(raw), String(raw)).toBe("/profiles");
  }
});
