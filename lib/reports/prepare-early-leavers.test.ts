import { expect, test } from "vitest";
import type { StayGroup } from "#lib/reports/growth.ts";
import { earlyLeaversSentence } from "#lib/reports/growth-headline.ts";
import { countEarlyLeavers } from "#lib/reports/prepare-early-leavers.ts";

const lists = { firstDay: 0, endDay: 100 };
const stay = (joinLo: number | null, joinHi: number, lastSeen: number, firstMissing: number | null): StayGroup => ({
  ...{ origin: "self", people: 10, joinLo, joinHi, lastSeen, firstMissing },
});

test("who may have left within 14 days is kept apart from who surely did", () => {
  const early = countEarlyLeavers(
    [
      stay(10, 10, 20, 24), // missing 14 days after joining
      stay(10, 10, 20, 25), // seen after 10 days, missing after 15
      stay(10, 17, 32, 39), // seen after 15 days
      stay(10, 10, 100, null), // still here
    ],
    lists,
  );
  expect(early).toMatchObject({ n: 40, surely: 10, perhaps: 10 });
  expect(earlyLeaversSentence(early, "en")).toBe(
    "Of 40 who came, 10 left again within 14 days, and perhaps 10 more, as the lists lie too far apart to tell (14% to 65%).",
  );
});

test("those of the first list, those too new and those of whom nobody knows since when are no cases", () => {
  const early = countEarlyLeavers([stay(-5, -5, 3, 7), stay(90, 90, 92, 99), stay(null, 0, 3, 7)], lists);
  expect(early).toBeNull();
  expect(earlyLeaversSentence(null, "en")).toContain("shows once somebody came between two lists");
});

test("none of many is a real nothing", () => {
  const early = countEarlyLeavers([stay(10, 10, 100, null)], lists);
  expect(early).toMatchObject({ n: 10, surely: 0, perhaps: 0, lo: 0 });
  expect(earlyLeaversSentence(early, "en")).toBe("Of 10 who came, 0 left again within 14 days (0% to 28%).");
});
