import { z } from "zod";
import { ledgerLines } from "#lib/engagement/account.ts";
import { interactionKinds } from "#lib/engagement/counts-only.ts";
import { growthVerdicts } from "#lib/engagement/growth-link.ts";
import { measureSchema } from "#lib/reports/stored-measures.ts";

/** Pieces that contents of several versions are made of. */
export const day = z.iso.date();
export const instant = z.iso.datetime();
export const dayRange = { fromDay: day, toDay: day };
export const measure = measureSchema.strict();
export const series = z.array(z.strictObject({ day, value: z.number().nullable(), isPassing: z.boolean().optional() }));
export const lines = z.record(z.enum(ledgerLines), z.number());
export const ledgers = z.array(z.strictObject({ at: instant, rows: z.number(), lines }));
/** Against a ledger at the start of the range, which itself lies outside it. */
export const ledgerChanges = z.strictObject({ sinceDay: day, rows: z.number(), lines });

const units = measureSchema.shape.of.unwrap();

const link = z.union([
  z.strictObject({
    verdict: z.literal("notEnough"),
    n: z.number(),
    lack: z.strictObject({ has: z.number(), needs: z.number(), of: units }).nullable(),
  }),
  z.strictObject({
    verdict: z.enum(growthVerdicts).exclude(["notEnough"]),
    n: z.number(),
    rho: z.number(),
    lo: z.number(),
    hi: z.number(),
    nEff: z.number(),
    levelsRho: z.number().nullable(),
    permutationP: z.number().nullable(),
  }),
]);

export const growth = z.strictObject({
  subject: z.enum(["people", "interactions"]),
  periodDays: z.union([z.literal(7), z.literal(28)]),
  same: link,
  later: link,
  elasticity: z.strictObject({ value: z.number(), followers: z.number(), people: z.number() }).nullable(),
});

export const postInteractions = z.strictObject({
  posts: z.number(),
  perPost: measure,
  byKind: z.array(z.strictObject({ kind: z.enum(interactionKinds), perPost: z.number(), posts: z.number() })),
  rateByFollowers: measure,
});

export const missing = z.array(
  z.enum(["followers-list", "following-list", "second-snapshot", "named-interactions", "complete-list"]),
);
export const tiers = z.array(z.enum(["counts", "lists", "people"]));
