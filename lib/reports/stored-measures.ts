import { z } from "zod";
import { actClasses, ledgerLines } from "#lib/engagement/account.ts";
import { measureStates } from "#lib/engagement/measure.ts";
import { measureNames } from "#lib/engagement/measures.ts";

const count = z.int().nonnegative();
const counts = <const Name extends string>(names: readonly Name[]) => z.record(z.enum(names), count);
const interval = z.tuple([z.number(), z.number()]);
const ages = z.tuple([count, count, count, count]);

export const measureSchema = z.object({
  value: z.number().nullable(),
  state: z.enum(measureStates),
  lo: z.number().nullish(),
  hi: z.number().nullish(),
  n: z.number().optional(),
  has: z.number().optional(),
  needs: z.number().optional(),
  of: z.enum(["days", "rows", "people", "changes", "joins", "departures", "posts", "periods"]).optional(),
});

const ledgerTalliesSchema = z.object({
  takenAt: z.number(),
  isComplete: z.boolean(),
  rows: count,
  lines: counts(ledgerLines),
  reciprocalOnly: count,
  vouched: count,
  silentAges: ages,
  platformCount: count.nullable(),
  hasFollowing: z.boolean(),
});

/** Tallies (lib/engagement/tallies.ts) as they are stored: without the credit of every engager. */
export const storedTalliesSchema = z.object({
  asOf: z.number(),
  received: z.array(interval),
  given: z.array(interval),
  messages: z.array(interval),
  hasNames: z.boolean(),
  engagers: count,
  people28: count,
  people90: count,
  genuineEngagement: z.number(),
  genuineEngagementSquares: z.number(),
  flatGenuineEngagement: z.number(),
  core: count,
  depth: count,
  block1: count,
  stayed: count,
  gained: count,
  lost: count,
  block0Engagers: count,
  block0Followers: count,
  amplifiers28: count,
  shares28: count,
  posts28: count,
  classes: counts(actClasses),
  podsUntested: z.boolean(),
  wordActs: count,
  wordActsWithoutText: count,
  countedActs: count.nullable(),
  namedActs: count,
  marks: count,
  withoutMarks: z.object({ people28: count, genuineEngagement: z.number(), core: count }).nullable(),
  ledger: ledgerTalliesSchema.nullable(),
});

/** Measures (lib/engagement/measures.ts) as they are stored. */
export const storedMeasuresSchema = z.object({
  figures: z.record(z.enum(measureNames), measureSchema),
  classes: counts(actClasses).nullable(),
  ledger: z
    .object({
      takenAt: z.iso.datetime(),
      isComplete: z.boolean(),
      rows: count,
      lines: counts(ledgerLines),
      vouched: count,
      silentAges: ages,
      platformCount: count.nullable(),
    })
    .nullable(),
  marks: count,
  withoutMarks: z.object({ people28: measureSchema, G: measureSchema, core: measureSchema }).nullable(),
});
