import { expect, test } from "vitest";
import { readerLocale } from "#lib/display/reader-locale.ts";

test("the region that the browser asks for is kept, the language is English", () => {
  expect(readerLocale("de-AT,de;q=0.9,en;q=0.8")).toBe("en-AT");
  expect(readerLocale("en-US")).toBe("en-US");
});

test("a language without a region gets the region where it is mostly spoken", () => {
  expect(readerLocale("fr")).toBe("en-FR");
});

test("nothing, anything and nonsense end in a fixed locale", () => {
  expect(readerLocale(null)).toBe("en-GB");
  expect(readerLocale("*")).toBe("en-GB");
  expect(readerLocale("<script>alert(1)</script>")).toBe("en-GB");
  expect(readerLocale("")).toBe("en-GB");
});
