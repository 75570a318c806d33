import { z } from "zod";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { withOpening } from "#lib/reports/index-lines.ts";
import { ledgerChanges as changesOfLedger } from "#lib/reports/ledger-history.ts";
import { type Overview, rangePresets } from "#lib/reports/overview.ts";
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
import { dayOf } from "#lib/reports/utc-days.ts";

/**
 * All that a share link can show: fixed fields, frozen when the report is published (threats S2). No person other
 * than the owner is named, and no id of ours is in it; the schema is strict, so a field added elsewhere cannot slip in.
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

/** Freezes an overview: what lies outside its range and whatever names a row of ours stays behind. Null = nothing to show yet. */
export function freezeOverview(overview: Overview, title: string, publishedAt: Date): ReportContentV2 | null {
  const { range, asOf, measures, model, profile, series: lines } = overview;
  if (!range || range.preset === "custom" || !asOf || !measures || !model) return null;
  const inside = (at: string) => dayOf(at) >= range.fromDay && dayOf(at) < range.toDay;
  return {
    version: 2,
    title,
    subject: { platform: profile.platform, handle: profile.handle },
    publishedAt: publishedAt.toISOString(),
    asOf,
    range: { ...range, preset: range.preset },
    tiers: overview.tiers,
    model,
    measures,
    followers: overview.followers,
    following: overview.following,
    unasked: overview.unasked,
    span: overview.span,
    leftMayBeRenamed: overview.leftMayBeRenamed,
    series: {
      // Between two lists the line passes the first day; the list before it stays behind.
      followers: withOpening(lines.followers, range),
      people: lines.people.filter((point) => inside(point.day)),
      interactions: lines.interactions.filter((point) => inside(point.day)),
      ledgers: lines.ledgers.filter((ledger) => inside(ledger.at)),
    },
    ledgerChanges: changesOfLedger(measures.ledger, lines.ledgers, range.fromDay),
    growth: overview.growth,
    posts: overview.posts,
    lists: overview.snapshots.filter((snapshot) => inside(snapshot.observedAt)).map(({ importId: _, ...list }) => list),
    missing: overview.missing,
  };
}
