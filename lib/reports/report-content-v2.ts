import { z } from "zod";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { rangePresets } from "#lib/reports/overview.ts";
import { storedMeasuresSchema } from "#lib/reports/stored-measures.ts";
import {
  day,
  dayRange,
  growth,
  instant,
  ledgerChanges,
  ledgers,
  measure,
  missing,
  postInteractions,
  series,
  tiers,
} from "#lib/reports/stored-parts.ts";

/**
 * Reports published before there were definitions: they keep what they said, and no new one is made. No person other
 * than the owner is named, and no id of ours is in it (threats S2).
 */
export const reportContentV2Schema = z.strictObject({
  version: z.literal(2),
  title: z.string(),
  subject: z.strictObject({ platform: z.enum(platforms), handle: z.string() }),
  publishedAt: instant,
  asOf: instant,
  range: z.strictObject({ ...dayRange, preset: z.enum(rangePresets) }),
  tiers,
  model: z.strictObject({ version: z.number(), parametersHash: z.string() }),
  measures: storedMeasuresSchema.strict(),
  followers: measure,
  following: measure,
  unasked: measure,
  span: z.strictObject({
    followersChange: measure,
    joined: measure,
    left: measure,
    peopleChange: measure,
    comparedFromDay: day.nullable(),
  }),
  leftMayBeRenamed: z.boolean(),
  series: z.strictObject({ followers: series, people: series, interactions: series, ledgers }),
  ledgerChanges: ledgerChanges.nullable(),
  growth: growth.nullable(),
  posts: postInteractions.nullable(),
  lists: z.array(
    z.strictObject({
      side: z.enum(sides),
      observedAt: instant,
      listed: z.number(),
      platformCount: z.number().nullable(),
      joined: z.number().nullable(),
      left: z.number().nullable(),
      completeness: z.enum(completenesses),
    }),
  ),
  missing,
});
export type ReportContentV2 = z.infer<typeof reportContentV2Schema>;
