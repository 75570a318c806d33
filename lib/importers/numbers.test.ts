import { expect, test } from "vitest";
import { readCount } from "#lib/importers/numbers.ts";

test.each([
  ["0", 0n],
  ["1204", 1204n],
  ["1,204", 1204n],
  ["1.204", 1204n],
  ["1 204", 1204n],
  ["1\u00a0204", 1204n],
  ["1\u202f204\u202f000", 1204000n],
  [" 12 ", 12n],
  ["512.0", 512n],
  ["9007199254740991", 9007199254740991n],
])("%s is the count it says", (text, value) => {
  expect(readCount(text)).toEqual({ value, readable: true });
});

test.each(["", "-", "--", "NAN", "N/A", "undefined", "null"])("%j is unknown, not 0", (text) => {
  expect(readCount(text)).toEqual({ value: null, readable: true });
});

test.each(["12.3K", "-5", "1e3", "1,20", "1,204.567", "9007199254740992", "Infinity", "9".repeat(60_000)])(
  "I5: %.12s is no count",
  (text) => {
    expect(readCount(text)).toEqual({ value: null, readable: false });
  },
);
