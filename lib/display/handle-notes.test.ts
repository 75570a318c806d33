import { expect, test } from "vitest";
import { mixesScripts, revealInvisible } from "#lib/display/handle-notes.ts";

test("C6: letters of two alphabets in one handle are noticed", () => {
  expect(mixesScripts("paypal")).toBe(false);
  expect(mixesScripts("p\u0430ypal")).toBe(true);
  expect(mixesScripts("кира_92")).toBe(false);
  expect(mixesScripts("")).toBe(false);
});

test("C6: invisible characters are written out", () => {
  expect(revealInvisible("kim")).toBeNull();
  expect(revealInvisible("ki\u200bm")).toBe("ki[U+200B]m");
  expect(revealInvisible("\u202ekim")).toBe("[U+202E]kim");
});
