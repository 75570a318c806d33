import type { Measure } from "#lib/engagement/measure.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { madeMeasures } from "#lib/testing/made-figures.ts";

export const ok = (value: number, more: Partial<Measure> = {}): Measure => ({ value, state: "ok", ...more });
export const needsNames: Measure = { value: null, state: "needsNames" };

/** The overview of a profile with two lists of followers and nothing else, as of May 7th 2026. */
export function madeOverview(changes: Partial<Overview> = {}): Overview {
  return {
    profile: {
      id: "5b0c7f0e-3f0c-4d55-9d62-2f1c8f6f5a11",
      platform: "instagram",
      handle: "lena.keramik",
      timeZone: "UTC",
    },
    tiers: ["counts", "lists"],
    range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
    known: { fromDay: "2026-01-01", toDay: "2026-05-08" },
    asOf: "2026-05-07T20:00:00.000Z",
    measures: madeMeasures({}),
    model: { version: 1, parametersHash: "ab12" },
    coverage: { received: [], given: [], messages: [] },
    followers: ok(20),
    following: ok(12),
    unasked: needsNames,
    span: {
      followersChange: ok(3),
      joined: ok(4),
      left: ok(1),
      peopleChange: needsNames,
      comparedFromDay: "2026-01-01",
    },
    compared: null,
    leftMayBeRenamed: true,
    series: {
      followers: [
        { day: "2026-01-01", value: 17 },
        { day: "2026-05-07", value: 20 },
      ],
      people: [],
      interactions: [],
      strength: [],
      ledgers: [],
    },
    growth: null,
    campaigns: [],
    standouts: { quiet: null, rings: null, giveaways: [], spikes: [] },
    posts: null,
    snapshots: [
      {
        side: "followers",
        observedAt: "2026-01-01T09:00:00.000Z",
        listed: 17,
        platformCount: null,
        joined: null,
        left: null,
        completeness: "complete",
        importId: "11111111-2222-4333-8444-555555555555",
      },
      {
        side: "followers",
        observedAt: "2026-05-07T20:00:00.000Z",
        listed: 20,
        platformCount: 21,
        joined: 4,
        left: 1,
        completeness: "complete",
        importId: "66666666-7777-4888-8999-aaaaaaaaaaaa",
      },
    ],
    missing: ["named-interactions"],
    ...changes,
  };
}
