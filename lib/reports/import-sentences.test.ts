import { expect, test } from "vitest";
import { accountingSentence, importSentences } from "#lib/reports/import-sentences.ts";
import type { ImportList, ImportPreview } from "#lib/reports/import-view.ts";

const followers: ImportList = {
  side: "followers",
  listed: 96,
  completeness: "complete",
  reasons: [],
  platformCount: null,
  joined: null,
  left: null,
};

const preview: ImportPreview = {
  entries: [],
  ignored: 0,
  lists: [followers],
  interactions: { received: 0, given: 0 },
  posts: 0,
  days: 0,
  platform: "instagram",
  owner: { handle: null, id: null },
  observedAt: null,
};

const said = (change: Partial<ImportPreview>) => importSentences({ ...preview, ...change }, true, "en-GB");

test("a first list compares with nothing", () => {
  expect(said({})).toEqual(["The list of followers names 96 people."]);
});

test("G4: a later one says who joined and who left or was renamed", () => {
  expect(said({ lists: [{ ...followers, joined: 4, left: 1 }] })).toEqual([
    "The list of followers names 96 people; since the complete list before, 4 joined and 1 left or was renamed.",
  ]);
  expect(said({ lists: [{ ...followers, joined: 0, left: 0 }] })).toEqual([
    "The list of followers names 96 people; since the complete list before, 0 joined and 0 left.",
  ]);
});

test("G3: a partial list loses nobody", () => {
  expect(said({ lists: [{ ...followers, completeness: "partial", listed: 1, joined: 1 }] })).toEqual([
    "The list of followers names 1 person; 1 joined. It is not complete, so nobody is counted as gone.",
  ]);
});

test("what one did is kept apart from what others did", () => {
  expect(said({ lists: [], interactions: { received: 1, given: 314 }, posts: 70, days: 1 })).toEqual([
    "1 interaction that others directed at you.",
    "314 interactions of your own towards others.",
    "70 posts.",
    "Counts for 1 day.",
  ]);
});

test("G2: the accounting names every part, and nothing when there is none", () => {
  expect(accountingSentence({ rows: 389, stored: 386, merged: 3, flagged: 0 }, "en-GB")).toBe(
    "389 rows read: 386 taken, 3 repeated, none unreadable.",
  );
  expect(accountingSentence(null, "en-GB")).toBeNull();
});
