import { z } from "zod";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { rangePresets } from "#lib/reports/overview.ts";

const day = z.iso.date();
const instant = z.iso.datetime();

const figure = z.strictObject({
  value: z.number().nullable(),
  state: z.enum(["ok", "atMost", "atLeast", "notEnough", "needsNames", "needsList"]),
  has: z.number().optional(),
  needs: z.number().optional(),
});

const series = z.array(z.strictObject({ day, value: z.number().nullable() }));

/** Reports published before the engagement model: they keep what they said. No new one is made. */
export const reportContentV1Schema = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  subject: z.strictObject({ platform: z.enum(platforms), handle: z.string() }),
  publishedAt: instant,
  asOf: instant,
  range: z.strictObject({ fromDay: day, toDay: day, preset: z.enum(rangePresets) }),
  tiers: z.array(z.enum(["counts", "lists", "people"])),
  figures: z.strictObject({
    followers: figure,
    following: figure,
    people28: figure,
    peopleShareOfFollowers: figure,
    joined: figure,
    left: figure,
    followersChange: figure,
    people28Change: figure,
    mutual: figure,
  }),
  comparedFromDay: day.nullable(),
  leftMayBeRenamed: z.boolean(),
  followers: series,
  people: series,
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
  missing: z.array(
    z.enum(["followers-list", "following-list", "second-snapshot", "named-interactions", "complete-list"]),
  ),
});
export type ReportContentV1 = z.infer<typeof reportContentV1Schema>;
