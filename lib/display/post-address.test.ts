import { expect, test } from "vitest";
import { postAddress, shortPostName } from "#lib/display/post-address.ts";

test("a post has an address only where its id has the platform's shape", () => {
  expect(postAddress("instagram", "DX0abcdEFGH")).toBe("https://www.instagram.com/p/DX0abcdEFGH/");
  expect(postAddress("x", "1432874569021935616")).toBe("https://x.com/i/status/1432874569021935616");
  expect(postAddress("x", "javascript:alert(1)")).toBeNull();
  expect(postAddress("instagram", "../evil")).toBeNull();
  expect(postAddress("other", "p1")).toBeNull();
  expect(postAddress("constructor", "p1")).toBeNull();
});

test("a long name is cut, of an address the last part stays", () => {
  expect(shortPostName("p1")).toBe("p1");
  expect(shortPostName("https://example.social/@kim/110")).toBe("110");
  expect(shortPostName("https://example.social/@kim/110/")).toBe("110");
  expect(shortPostName("x".repeat(24))).toBe("x".repeat(24));
  expect(shortPostName("x".repeat(25))).toBe(`${"x".repeat(23)}…`);
});
