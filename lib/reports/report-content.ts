import { z } from "zod";
import { ledgerLines } from "#lib/engagement/account.ts";
import { interactionKinds } from "#lib/engagement/counts-only.ts";
import { growthVerdicts } from "#lib/engagement/growth-link.ts";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { withOpening } from "#lib/reports/index-lines.ts";
import { ledgerChanges } from "#lib/reports/ledger-history.ts";
import { type Overview, rangePresets } from "#lib/reports/overview.ts";
import { reportContentV1Schema } from "#lib/reports/report-content-v1.ts";
import { measureSchema, storedMeasuresSchema } from "#lib/reports/stored-measures.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

const day = z.iso.date();
const instant = z.iso.datetime();
const measure = measureSchema.strict();
const dayRange = { fromDay: day, toDay: day };
const series = z.array(z.strictObject({ day, value: z.number().nullable(), isPassing: z.boolean().optional() }));
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

/**
 * All that a share link can show: fixed fields, frozen when the report is published (threats S2). No person other
 * than the owner is named, and no id of ours is in it; the schema is strict, so a field added elsewhere cannot slip in.
 */
export const reportContentSchema = z.strictObject({
  version: z.literal(2),
  title: z.string(),
  subject: z.strictObject({ platform: z.enum(platforms), handle: z.string() }),
  publishedAt: instant,
  asOf: instant,
  range: z.strictObject({ ...dayRange, preset: z.enum(rangePresets) }),
  tiers: z.array(z.enum(["counts", "lists", "people"])),
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
  series: z.strictObject({
    followers: series,
    people: series,
    interactions: series,
    ledgers: z.array(
      z.strictObject({ at: instant, rows: z.number(), lines: z.record(z.enum(ledgerLines), z.number()) }),
    ),
  }),
  /** Against the ledger that the range begins with, which itself lies outside it. */
  ledgerChanges: z
    .strictObject({ sinceDay: day, rows: z.number(), lines: z.record(z.enum(ledgerLines), z.number()) })
    .nullable(),
  growth: z
    .strictObject({
      subject: z.enum(["people", "interactions"]),
      periodDays: z.union([z.literal(7), z.literal(28)]),
      same: link,
      later: link,
      elasticity: z.strictObject({ value: z.number(), followers: z.number(), people: z.number() }).nullable(),
    })
    .nullable(),
  posts: z
    .strictObject({
      posts: z.number(),
      perPost: measure,
      byKind: z.array(z.strictObject({ kind: z.enum(interactionKinds), perPost: z.number(), posts: z.number() })),
      rateByFollowers: measure,
    })
    .nullable(),
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
export type ReportContent = z.infer<typeof reportContentSchema>;

/** What is stored, of whichever version: a report keeps what it said when it was published. */
export const storedReportSchema = z.discriminatedUnion("version", [reportContentSchema, reportContentV1Schema]);
export type StoredReport = z.infer<typeof storedReportSchema>;

/** Freezes an overview: what lies outside its range and whatever names a row of ours stays behind. Null = nothing to show yet. */
export function freezeOverview(overview: Overview, title: string, publishedAt: Date): ReportContent | null {
  const { range, asOf, measures, model, profile, series: lines } = overview;
  if (!range || !asOf || !measures || !model) return null;
  const inside = (at: string) => dayOf(at) >= range.fromDay && dayOf(at) < range.toDay;
  return {
    version: 2,
    title,
    subject: { platform: profile.platform, handle: profile.handle },
    publishedAt: publishedAt.toISOString(),
    asOf,
    range,
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
    ledgerChanges: ledgerChanges(measures.ledger, lines.ledgers, range.fromDay),
    growth: overview.growth,
    posts: overview.posts,
    lists: overview.snapshots.filter((snapshot) => inside(snapshot.observedAt)).map(({ importId: _, ...list }) => list),
    missing: overview.missing,
  };
}

/** JSON with the keys of every object in order, so that equal contents have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
