import { expect, test } from "vitest";
import { matchFavours, type TimedAct } from "#lib/engagement/favours.ts";
import type { TimePrecision } from "#lib/engagement/types.ts";

const at = (id: string, time: string, precision: TimePrecision = "second"): TimedAct => ({
  id,
  precision,
  at: Date.parse(time),
});
const day = (id: string, date: string) => at(id, `${date}T00:00:00Z`, "day");
const match = (acts: TimedAct[], prompts: TimedAct[], hours = 48) =>
  Object.fromEntries(matchFavours(acts, prompts, hours));

test("an act is returned within 48 hours to the second, and not at the very moment", () => {
  const prompt = [at("o", "2026-05-01T12:00:00Z")];
  expect(match([at("a", "2026-05-03T12:00:00Z")], prompt)).toEqual({ a: "o" });
  expect(match([at("a", "2026-05-03T12:00:01Z")], prompt)).toEqual({});
  expect(match([at("a", "2026-05-01T12:00:00Z")], prompt)).toEqual({});
  expect(match([at("a", "2026-05-01T11:59:59Z")], prompt)).toEqual({});
});

test("one of mine excuses one of theirs, the oldest that fits", () => {
  const acts = [at("a1", "2026-05-02T00:00:00Z"), at("a2", "2026-05-02T01:00:00Z"), at("a3", "2026-05-02T02:00:00Z")];
  const prompts = [
    at("old", "2026-04-29T00:00:00Z"),
    at("o1", "2026-05-01T00:00:00Z"),
    at("o2", "2026-05-01T12:00:00Z"),
  ];
  expect(match(acts, prompts)).toEqual({ a1: "o1", a2: "o2" });
});

test("by days: the next two days, never the same one, whatever the time of the other", () => {
  expect(match([day("a", "2026-05-02")], [day("o", "2026-05-01")])).toEqual({ a: "o" });
  expect(match([day("a", "2026-05-03")], [at("o", "2026-05-01T23:59:00Z")])).toEqual({ a: "o" });
  expect(match([at("a", "2026-05-03T23:59:00Z")], [day("o", "2026-05-01")])).toEqual({ a: "o" });
  expect(match([day("a", "2026-05-04")], [day("o", "2026-05-01")])).toEqual({});
  expect(match([at("a", "2026-05-01T23:59:00Z")], [day("o", "2026-05-01")])).toEqual({});
});

test("an act by day may take a prompt that is too old for the acts by second around it", () => {
  // a1 is 59.98 hours after o, but on the second day after it.
  const acts = [at("a0", "2026-05-03T12:01:00Z"), { ...at("a1", "2026-05-03T23:59:00Z"), precision: "day" as const }];
  expect(match(acts, [at("o", "2026-05-01T12:00:00Z")])).toEqual({ a1: "o" });
});

test("hours that are no whole days round up to days", () => {
  expect(match([day("a", "2026-05-02")], [day("o", "2026-05-01")], 12)).toEqual({ a: "o" });
  expect(match([day("a", "2026-05-03")], [day("o", "2026-05-01")], 12)).toEqual({});
  expect(match([day("a", "2026-05-04")], [day("o", "2026-05-01")], 60)).toEqual({ a: "o" });
});
