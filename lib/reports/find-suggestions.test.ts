import { expect, test } from "vitest";
import { findSuggestions, type SuggestionFacts } from "#lib/reports/find-suggestions.ts";

const nothing: SuggestionFacts = { spikes: [], follows: [], giveaways: [], campaigns: [], dismissed: new Set() };
const campaign = { id: "1", kind: "other", title: "", note: "" } as const;

const spike = { fromDay: "2026-02-16", toDay: "2026-02-23", gain: 100, usual: 10 };

test("nothing stood out", () => {
  expect(findSuggestions(nothing)).toEqual([]);
});

test("a burst of follows, and a post that looks like a giveaway", () => {
  // One follow a week for ten weeks from day 20454 (2026-01-01) on, then 40 on day 20524 (2026-03-12).
  const follows = Array.from({ length: 10 }, (_, week) => ({ day: 20_454 + 7 * week, follows: 1 }));
  const giveaway = { post: "p1", publishedAt: new Date("2026-03-01T18:00:00Z"), actors: 50, actorsBefore: [8, 12] };
  const facts = {
    ...nothing,
    follows: [...follows, { day: 20_524, follows: 40 }],
    giveaways: [giveaway],
    spikes: [spike],
  };
  expect(findSuggestions(facts)).toEqual([
    { kind: "follow-burst", fromDay: "2026-03-12", toDay: "2026-03-13", follows: 40 },
    { kind: "giveaway", fromDay: "2026-03-01", toDay: "2026-03-02", post: "p1", actors: 50, usual: 10 },
    { kind: "spike", ...spike },
  ]);
});

test("what is entered or dismissed is not asked", () => {
  const facts = { ...nothing, spikes: [spike] };
  const on = (fromDay: string, toDay: string) =>
    findSuggestions({ ...facts, campaigns: [{ ...campaign, fromDay, toDay }] });
  expect(on("2026-02-22", "2026-03-01")).toEqual([]);
  // Half-open on both sides: neighbours do not overlap.
  expect(on("2026-02-23", "2026-03-01")).toHaveLength(1);
  expect(on("2026-02-09", "2026-02-16")).toHaveLength(1);
  expect(findSuggestions({ ...facts, dismissed: new Set(["spike 2026-02-16"]) })).toEqual([]);
  expect(findSuggestions({ ...facts, dismissed: new Set(["giveaway 2026-02-16"]) })).toHaveLength(1);
});
