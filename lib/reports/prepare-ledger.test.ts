import { expect, test } from "vitest";
import { ledgerChanges } from "#lib/reports/ledger-history.ts";
import { ledgerSentence, silentAgesSentence } from "#lib/reports/ledger-sentence.ts";
import { type LedgerView, prepareLedger } from "#lib/reports/prepare-ledger.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

const lines = { engaged: 10, lapsed: 4, hollow: 26 };
const earlier = [{ at: "2026-02-01T00:00:00.000Z", ...madeLedger({ engaged: 12, hollow: 20 }) }];
const view = (changes: Parameters<typeof madeLedger>[1] = {}): LedgerView => {
  const ledger = madeLedger(lines, changes);
  const made = prepareLedger(ledger, ledgerChanges(ledger, earlier, "2026-02-07"), "en-GB");
  if (!made) throw new Error("no ledger");
  return made;
};

test("nine lines add up to the list, and so do their changes", () => {
  const { rows, total, totalChangeText, sinceDay } = view();
  expect(rows).toHaveLength(9);
  expect(rows.reduce((sum, row) => sum + row.people, 0)).toBe(total);
  expect(rows.filter((row) => row.people > 0).map((row) => [row.line, row.shareText, row.changeText])).toEqual([
    ["engaged", "25%", "−2"],
    ["lapsed", "10%", "+4"],
    ["hollow", "65%", "+6"],
  ]);
  expect([totalChangeText, sinceDay]).toEqual(["+8", "2026-02-01"]);
});

test("below 30 rows counts stand alone", () => {
  const few = prepareLedger(madeLedger({ engaged: 1 }), null, "en-GB");
  expect(few?.rows.every((row) => row.shareText === null && row.changeText === null)).toBe(true);
});

test("a list that is not complete is compared with none; no list has no ledger", () => {
  expect(view({ isComplete: false }).sinceDay).toBeNull();
  expect(prepareLedger(null, null, "en-GB")).toBeNull();
});

test("the screen says no sign yet and profile with many signs, never hollow or suspect", () => {
  const text = JSON.stringify(view().rows.map(({ name, means }) => [name, means]));
  expect(text).toContain("no sign yet");
  expect(text).toContain("profile with many signs");
  expect(text).not.toMatch(/hollow|suspect|fake|bot|ghost|dead/);
});

test("who is on the platform’s count and not on the list is said apart", () => {
  expect(ledgerSentence(view({ platformCount: 58 }), "instagram", "en-GB")).toBe(
    "Each follower stands in exactly one line; the lines add up to the list of 10 Apr 2026. Instagram counts 58: 18 people are not in the file.",
  );
  expect(ledgerSentence(view({ platformCount: 41 }), "other", "en-GB")).toContain(
    "The platform counts 41: 1 person is not in the file.",
  );
  expect(view({ platformCount: 39 }).unlisted).toBeNull();
});

test("vouched followers stay in their lines, and are counted", () => {
  expect(ledgerSentence(view({ vouched: 2 }), "instagram", "en-GB")).toContain("You vouched for 2 followers:");
});

test("an incomplete list says that nothing is compared with it", () => {
  expect(ledgerSentence(view({ isComplete: false }), "instagram", "en-GB")).toContain("is not complete");
});

test("for how long the silent have been there", () => {
  expect(silentAgesSentence(view({ silentAges: [3, 0, 12, 1] }), "en-GB")).toBe(
    "16 followers without a sign, or out of courtesy: 3 for 30 to 90 days, 12 for 181 to 365, 1 for longer.",
  );
  expect(silentAgesSentence(view(), "en-GB")).toBeNull();
});
