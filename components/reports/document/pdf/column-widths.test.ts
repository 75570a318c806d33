import { expect, test } from "vitest";
import { columnGap, columnWidths } from "#components/reports/document/pdf/column-widths.ts";

const widthOf = (text: string) => text.length;
const sum = (widths: number[]) => Math.round(widths.reduce((total, width) => total + width, 0) * 1000) / 1000;

test("columns of figures take what they ask for, and the words the rest", () => {
  const table = { heads: ["Line", "People"], rows: [["engaged", "1,502"]], numeric: [false, true] };
  // "People" is the longest of its column, and the last column has no gap behind it.
  expect(columnWidths({ ...table, widthOf, width: 100 })).toEqual([93, 7]);
});

test("where there is no room, the widest column of words gives way and the short one stays whole", () => {
  const widths = columnWidths({
    heads: ["Day", "Post", "People"],
    rows: [["8 May", "a".repeat(300), "12"]],
    numeric: [false, false, true],
    widthOf,
    width: 100,
  });
  expect(widths).toEqual([5 + columnGap + 1, 100 - 18 - 7, 7]);
});

test("so many figures that nothing has room: all give way alike, and together they are never wider than the page", () => {
  const heads = Array.from({ length: 12 }, (_, index) => `Head ${index}`);
  const rows = [heads.map(() => "1,234,567")];
  for (const numeric of [heads.map(() => true), heads.map((_, index) => index > 0), heads.map(() => false)]) {
    expect(sum(columnWidths({ heads, rows, numeric, widthOf, width: 100 }))).toBe(100);
  }
});
