import { expect, test } from "vitest";
import { formatDate, formatDay, formatDayRange, formatDays, formatDuration, formatMoment } from "#lib/display/dates.ts";
import { unknownText } from "#lib/display/numbers.ts";

// Node writes thin and no-break spaces into ranges and times; they matter to the eye, not to the test.
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, " ");

test("an unknown date has its own text", () => {
  expect(formatDay(null, "en-GB")).toBe(unknownText);
  expect(formatDate(null, "en-GB", "UTC")).toBe(unknownText);
  expect(formatMoment(null, "en-GB", "UTC")).toBe(unknownText);
  expect(formatDuration(null, "en-GB")).toBe(unknownText);
});

test("a day stays the same day wherever the machine stands", () => {
  expect(formatDay("2026-05-07", "en-GB")).toBe("7 May 2026");
  expect(formatDay("2026-05-07", "en-US")).toBe("May 7, 2026");
});

test("the day of an instant is that of the time zone asked for", () => {
  expect(formatDate("2026-05-07T22:30:00Z", "en-GB", "UTC")).toBe("7 May 2026");
  expect(formatDate("2026-05-07T22:30:00Z", "en-GB", "Europe/Berlin")).toBe("8 May 2026");
});

test("a moment names its zone", () => {
  expect(plain(formatMoment("2026-05-07T20:00:00Z", "en-GB", "UTC"))).toBe("7 May 2026, 20:00 UTC");
});

test("a range says the month and year once where it can", () => {
  expect(plain(formatDayRange("2026-02-08", "2026-05-07", "en-GB"))).toBe("8 Feb – 7 May 2026");
});

test("days and durations use the largest unit that fits, after rounding", () => {
  expect(formatDays(1, "en-GB")).toBe("1 day");
  expect(formatDays(90, "en-GB")).toBe("90 days");
  expect(formatDuration(0, "en-GB")).toBe("0 seconds");
  expect(formatDuration(59.4, "en-GB")).toBe("59 seconds");
  expect(formatDuration(59.6, "en-GB")).toBe("1 minute");
  expect(formatDuration(3599, "en-GB")).toBe("1 hour");
  expect(formatDuration(23.6 * 3600, "en-GB")).toBe("1 day");
});
