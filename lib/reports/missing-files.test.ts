import { expect, test } from "vitest";
import { platforms } from "#lib/engagement/types.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import type { Missing } from "#lib/reports/overview.ts";

const every: Missing[] = ["followers-list", "following-list", "second-snapshot", "named-interactions", "complete-list"];

test("every gap of every platform has a title, a file and a place", () => {
  for (const platform of platforms) {
    const entries = describeMissing(every, platform);
    expect(entries).toHaveLength(platform === "instagram" || platform === "x" ? 4 : 5);
    for (const entry of entries) {
      expect(entry.title && entry.fill && entry.where).toBeTruthy();
    }
  }
});

test("both lists missing is one thing to fetch where one export holds both", () => {
  expect(describeMissing(["followers-list", "following-list"], "instagram").map((file) => file.title)).toEqual([
    "Who follows you, and whom you follow",
  ]);
  expect(describeMissing(["following-list"], "instagram").map((file) => file.title)).toEqual(["The people you follow"]);
});

test("nothing missing, nothing said", () => {
  expect(describeMissing([], "x")).toEqual([]);
});

test("a cut Instagram list names the date range as the trap", () => {
  expect(describeMissing(["complete-list"], "instagram")[0]?.where).toMatch(/All time/);
});

test("a platform without a known export is offered a table of one's own", () => {
  expect(describeMissing(["followers-list"], "other")[0]).toMatchObject({
    fill: "A list of your own, followers.csv, shows who follows you.",
    sample: "/samples/followers.csv",
  });
});
