import { expect, test } from "vitest";
import { cssString } from "./css-string.ts";

test("plain words stay as they are", () => {
  expect(cssString("Report of May 2026")).toBe('"Report of May 2026"');
});

test("nothing in a title ends the string, the sheet or the page (threats C1)", () => {
  expect(cssString('"</style><script>\\\n')).toBe('"\\22 \\3c \\2f style\\3e \\3c script\\3e \\5c \\a "');
});

test("letters beyond the first plane stay one character", () => {
  expect(cssString("é🐚")).toBe('"\\e9 \\1f41a "');
});
