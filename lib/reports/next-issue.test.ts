import fc from "fast-check";
import { expect, test } from "vitest";
import { nextIssueAt } from "#lib/reports/next-issue.ts";

const next = (schedule: "weekly" | "monthly", after: string, zone: string) =>
  nextIssueAt(schedule, new Date(after), zone)?.toISOString();

test("weekly is Mondays at six in the profile’s zone", () => {
  // 24 November 2026 is a Tuesday.
  expect(next("weekly", "2026-11-24T12:00:00Z", "UTC")).toBe("2026-11-30T06:00:00.000Z");
  expect(next("weekly", "2026-11-30T05:59:59.999Z", "UTC")).toBe("2026-11-30T06:00:00.000Z");
  expect(next("weekly", "2026-11-30T06:00:00Z", "UTC")).toBe("2026-12-07T06:00:00.000Z");
  // It is Monday in Auckland (UTC+13) while it is Sunday in London.
  expect(next("weekly", "2026-11-29T12:00:00Z", "Pacific/Auckland")).toBe("2026-11-29T17:00:00.000Z");
});

test("monthly is the first at six, across the end of a year and a short month", () => {
  expect(next("monthly", "2026-12-01T06:00:00Z", "UTC")).toBe("2027-01-01T06:00:00.000Z");
  expect(next("monthly", "2027-01-31T23:00:00Z", "UTC")).toBe("2027-02-01T06:00:00.000Z");
  expect(next("monthly", "2026-11-30T22:00:00Z", "Asia/Kathmandu")).toBe("2026-12-01T00:15:00.000Z");
});

test("I3: it stays six o’clock when the clocks change", () => {
  // Berlin: UTC+1 until 29 March 2026, UTC+2 until 25 October 2026.
  expect(next("weekly", "2026-03-23T12:00:00Z", "Europe/Berlin")).toBe("2026-03-30T04:00:00.000Z");
  expect(next("weekly", "2026-10-19T12:00:00Z", "Europe/Berlin")).toBe("2026-10-26T05:00:00.000Z");
  // Lord Howe moves by half an hour, from UTC+11 to UTC+10:30 on 5 April 2026.
  expect(next("weekly", "2026-03-30T12:00:00Z", "Australia/Lord_Howe")).toBe("2026-04-05T19:30:00.000Z");
});

test("a schedule without times has none", () => {
  expect(nextIssueAt("none", new Date(0), "UTC")).toBeNull();
  expect(nextIssueAt("each-import", new Date(0), "UTC")).toBeNull();
});

const zones = Intl.supportedValuesOf("timeZone");

test("I3: in every zone, at any moment, it is later, a Monday or a first, at six by the wall, and the nearest such", () => {
  const moment = fc.date({ min: new Date("2008-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, fc.constantFrom("weekly", "monthly"), (zone, after, schedule) => {
      const at = nextIssueAt(schedule, after, zone);
      if (at === null) throw new Error("it has no time");
      expect(at > after).toBe(true);
      const wall = Object.fromEntries(
        new Intl.DateTimeFormat("en-GB", {
          timeZone: zone,
          weekday: "short",
          day: "numeric",
          hour: "2-digit",
          minute: "2-digit",
          second: "2-digit",
          hourCycle: "h23",
        })
          .formatToParts(at)
          .map(({ type, value }) => [type, value]),
      );
      expect(`${wall.hour}:${wall.minute}:${wall.second}`).toBe("06:00:00");
      if (schedule === "weekly") expect(wall.weekday).toBe("Mon");
      else expect(wall.day).toBe("1");
      // A week, or the longest month, and what clocks and calendars may jump.
      const days = (at.getTime() - after.getTime()) / 86_400_000;
      expect(days).toBeLessThanOrEqual((schedule === "weekly" ? 7 : 31) + 1.1);
      // From just before it, it is the same; from it, the next.
      expect(nextIssueAt(schedule, new Date(at.getTime() - 1), zone)).toEqual(at);
      expect(nextIssueAt(schedule, at, zone)?.getTime()).toBeGreaterThan(at.getTime());
    }),
    { numRuns: 2_000 },
  );
});

test("the first of January 1995 was no day in Enderbury: the next one is found all the same", () => {
  expect(next("monthly", "1994-12-15T00:00:00Z", "Pacific/Enderbury")).toBeDefined();
});
