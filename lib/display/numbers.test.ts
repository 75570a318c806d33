import { expect, test } from "vitest";
import {
  countInWords,
  countOf,
  formatBytes,
  formatChange,
  formatCount,
  formatShare,
  unknownText,
} from "#lib/display/numbers.ts";

test("an unknown number has its own text and is never zero", () => {
  expect(formatCount(null, "en-GB")).toBe(unknownText);
  expect(formatChange(null, "en-GB")).toBe(unknownText);
  expect(formatShare(null, "en-GB")).toBe(unknownText);
  expect(formatBytes(null, "en-GB")).toBe(unknownText);
  expect(formatCount(0, "en-GB")).toBe("0");
});

test("counts group their digits as the region does, however large", () => {
  expect(formatCount(999_999, "en-GB")).toBe("999,999");
  expect(formatCount(1_000_000, "en-DE")).toBe("1.000.000");
  expect(formatCount(3_000_000_000n, "en-US")).toBe("3,000,000,000");
});

test("a change carries its sign, with a real minus", () => {
  expect(formatChange(1204, "en-GB")).toBe("+1,204");
  expect(formatChange(-4, "en-GB")).toBe("−4");
  expect(formatChange(0, "en-GB")).toBe("±0");
});

test("a share says 0 % and 100 % only where it is exactly that", () => {
  expect(formatShare(0, "en-GB")).toBe("0%");
  expect(formatShare(0.0004, "en-GB")).toBe("<0.1%");
  expect(formatShare(0.029, "en-GB")).toBe("2.9%");
  expect(formatShare(0.0996, "en-GB")).toBe("10%");
  expect(formatShare(0.71, "en-GB")).toBe("71%");
  expect(formatShare(0.9996, "en-GB")).toBe(">99%");
  expect(formatShare(1, "en-GB")).toBe("100%");
});

test("bytes change their unit at the border, after rounding", () => {
  expect(formatBytes(0, "en-GB")).toBe("0 bytes");
  expect(formatBytes(1, "en-GB")).toBe("1 byte");
  expect(formatBytes(999, "en-GB")).toBe("999 bytes");
  expect(formatBytes(1000, "en-GB")).toBe("1 kB");
  expect(formatBytes(999_499, "en-GB")).toBe("999 kB");
  expect(formatBytes(999_999, "en-GB")).toBe("1 MB");
  expect(formatBytes(524_288_000, "en-GB")).toBe("524 MB");
  expect(formatBytes(12_340_000, "en-GB")).toBe("12.3 MB");
  expect(formatBytes(999_600_000, "en-GB")).toBe("1 GB");
  expect(formatBytes(5_000_000_000_000, "en-GB")).toBe("5,000 GB");
});

test("small numbers are words in a sentence, larger ones digits", () => {
  expect(countInWords(0, "en-GB")).toBe("no");
  expect(countInWords(9, "en-GB")).toBe("nine");
  expect(countInWords(12, "en-GB")).toBe("twelve");
  expect(countInWords(1204, "en-GB")).toBe("1,204");
});

test("one is singular and everything else is not", () => {
  expect(countOf(1, "follower", "followers", "en-GB")).toBe("1 follower");
  expect(countOf(0, "follower", "followers", "en-GB")).toBe("0 followers");
  expect(countOf(2, "follower", "followers", "en-GB")).toBe("2 followers");
});
