import { expect, test } from "vitest";
import { outlineJson } from "#lib/importers/json-outline.ts";

const outline = (text: string) => outlineJson(new TextEncoder().encode(text));

test("keys of the object, or of the first object of an array, even when the text is cut", () => {
  expect(outline(' {"a": {"b": 1}, "c": [{"d": "e:f"}], "g')).toEqual({ top: "object", keys: ["a", "c"] });
  expect(outline('\uFEFF[ {"a": "x", "b": [1]}, {"c": 1} ]')).toEqual({ top: "array", keys: ["a", "b"] });
  expect(outline("[]")).toEqual({ top: "array", keys: [] });
  expect(outline('[["2020", "kim"]]')).toEqual({ top: "array", keys: [] });
});

test("what does not begin like JSON has no outline", () => {
  for (const text of ["", "  ", "handle,id\n", "<html>", '"a"']) expect(outline(text)).toBeNull();
});

test("P5: a head of 64 KiB of anything takes no time", () => {
  for (const sign of ["[", "{", '"', '\\"', '"":', " "]) outline(`{${sign.repeat(65_536 / sign.length)}`);
});
