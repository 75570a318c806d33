import { expect, test } from "vitest";
import { canonicalHandle, handleOfLink, readId } from "#lib/importers/handles.ts";

test("I1: one leading @, spaces around and case do not make another person", () => {
  expect(canonicalHandle("instagram", " @Kim.K ")).toBe("kim.k");
  expect(canonicalHandle("x", "LenaKeramik")).toBe("lenakeramik");
  expect(canonicalHandle(null, "@Ünal")).toBe(canonicalHandle(null, "U\u0308nal"));
});

test("C6: look-alikes are not merged", () => {
  expect(canonicalHandle(null, "\u0440aul")).not.toBe(canonicalHandle(null, "paul"));
});

test.each([
  ["instagram", "kim k"],
  ["instagram", "a".repeat(31)],
  ["instagram", "kim\u200bk"],
  ["instagram", ""],
  ["instagram", "@@kim"],
  ["x", "kim.k"],
  [null, "kim\u0000k"],
  [null, "\ud800"],
  [null, "a\u202eb"],
  [null, "x".repeat(60_000)],
] as const)("%s does not know %.20j", (platform, raw) => {
  expect(canonicalHandle(platform, raw)).toBeNull();
});

test("closed accounts of Instagram are longer than living ones", () => {
  expect(canonicalHandle("instagram", "__deleted__13b7dfee62d5a3ef6302dd5d5715ae29")).not.toBeNull();
});

test("profile links give their handle, other links none", () => {
  const hosts = ["instagram.com"];
  expect(handleOfLink("instagram", "https://www.instagram.com/Kim.K", hosts)).toBe("kim.k");
  expect(handleOfLink("instagram", "https://www.instagram.com/_u/kim.k/", hosts)).toBe("kim.k");
  expect(handleOfLink("instagram", "https://evil.example/kim.k", hosts)).toBeNull();
  expect(handleOfLink("instagram", "javascript:alert(1)", hosts)).toBeNull();
  expect(handleOfLink("instagram", "https://www.instagram.com/p/DX0abc", hosts)).toBeNull();
});

test("P10: ids beyond 2^53 stay the text they were", () => {
  expect(readId("1432874569021935616")).toBe("1432874569021935616");
  for (const raw of [1432874569, "1.8E+16", "", null, { toString: "1" }]) expect(readId(raw)).toBeNull();
});
