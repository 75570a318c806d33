import { expect, test } from "vitest";
import { plainLine, plainParagraphs } from "#lib/display/plain-text.ts";

test("C6: what cannot be seen and what turns the direction of writing is taken out", () => {
  expect(plainLine("for\u202egnp.exe\u202c \u200bus\u0000")).toBe("forgnp.exe us");
  expect(plainLine("  two\r\nlines\u2028of\ttext ")).toBe("two lines of text");
  expect(plainLine("\u2066\u200b\u2069")).toBe("");
});

test("emoji of several people and accents stay", () => {
  expect(plainLine("👩‍👧 cafe\u0301")).toBe("👩‍👧 café");
});

test("lines and paragraphs stay apart, more than one blank line is one", () => {
  expect(plainParagraphs("One\r\ntwo \n\n\n\n\u202ethree\n")).toBe("One\ntwo\n\nthree");
});
