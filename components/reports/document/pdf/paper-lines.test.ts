import { expect, test } from "vitest";
import { cutLine, setLines } from "#components/reports/document/pdf/paper-lines.ts";

/** Each letter is one point wide. */
const widthOf = (text: string) => text.length;

test("a line ends at the last space that has room", () => {
  expect(setLines(["one two three"], 8, widthOf)).toEqual(["one two\nthree"]);
  expect(setLines(["one two three"], 7, widthOf)).toEqual(["one two\nthree"]);
  expect(setLines(["one two three"], 6, widthOf)).toEqual(["one\ntwo\nthree"]);
});

test("parts of one sentence are broken as one, also where a word goes on in the next part", () => {
  expect(setLines(["came and ", "nine", "."], 9, widthOf)).toEqual(["came and\n", "nine", "."]);
  expect(setLines(["came by ", "nine", "teen people"], 12, widthOf)).toEqual(["came by\n", "nine", "teen\npeople"]);
});

test("a word that is longer than a line is broken inside, and nothing of it is lost", () => {
  expect(setLines(["see aaaaaaaaaa b"], 5, widthOf)).toEqual(["see\naaaaa\naaaaa\nb"]);
  expect(setLines(["aaaaaaaa"], 3, widthOf)).toEqual(["aaa\naaa\naa"]);
});

test("line breaks of the text stay", () => {
  expect(setLines(["a b\nc d"], 10, widthOf)).toEqual(["a b\nc d"]);
  expect(setLines([""], 10, widthOf)).toEqual([""]);
});

test("no line is wider than its room, whatever the text", () => {
  const text = "The quick brown fox jumps over an internationalisation of lazy dogs, again and again";
  for (let width = 1; width < 40; width += 1) {
    const lines = setLines([text], width, widthOf).join("").split("\n");
    expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(width);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});

test("a text that has no room in its one line ends in an ellipsis", () => {
  expect(cutLine("one two", 7, widthOf)).toBe("one two");
  expect(cutLine("one two", 6, widthOf)).toBe("one t…");
  expect(cutLine("one two", 5, widthOf)).toBe("one…");
  expect(cutLine("👍👍👍", 3, widthOf)).toBe("👍…");
});
