import { expect, test } from "vitest";
import { csvText } from "#lib/display/csv-text.ts";

test("quotes, commas and line breaks stay inside their cell", () => {
  expect(csvText([["a,b", 'say "hi"', "two\nlines"]])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
});

test("C4: a cell that a spreadsheet would run is shown as text", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "＝", "＠"]) {
    expect(csvText([[`${start}1+1`]])).toBe(`"'${start}1+1"\r\n`);
  }
  expect(csvText([["1=1", ""]])).toBe('"1=1",""\r\n');
});
