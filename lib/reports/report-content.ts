import { z } from "zod";
import { actClasses } from "#lib/engagement/account.ts";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { comparisons, rangePresets } from "#lib/reports/overview.ts";
import { tileFigures } from "#lib/reports/overview-tiles.ts";
import { reportContentV1Schema } from "#lib/reports/report-content-v1.ts";
import { reportContentV2Schema } from "#lib/reports/report-content-v2.ts";
import { reportLocales, sectionIds } from "#lib/reports/report-definition.ts";
import { evidenceSchema } from "#lib/reports/report-evidence.ts";
import {
  day,
  dayRange,
  growth,
  instant,
  ledgerChanges,
  ledgers,
  lines,
  measure,
  missing,
  postInteractions,
  series,
  tiers,
} from "#lib/reports/stored-parts.ts";
import { toldSchema } from "#lib/reports/told-section.ts";

const count = z.int().nonnegative();
const classes = z.record(z.enum(actClasses), count);

/** Followers and people of a span. `counted` null = counts are hidden; then `followersGrowth`, a fraction, is what is told. */
const spanFacts = z.strictObject({
  people28: measure,
  peopleChange: measure,
  followersDay: day.nullable(),
  counted: z
    .strictObject({
      followers: measure,
      following: measure,
      followersChange: measure,
      joined: measure,
      left: measure,
      comparedFromDay: day.nullable(),
    })
    .nullable(),
  followersGrowth: z.number().nullable(),
});
export type SpanFacts = z.infer<typeof spanFacts>;

const sections = {
  headline: z.strictObject({
    growth: growth.nullable(),
    leftMayBeRenamed: z.boolean(),
    figures: z.partialRecord(z.enum(tileFigures), measure),
    classes: classes.nullable(),
    unasked: measure,
    /** Rows of the ledger, which the real followers are set against; null = none, or hidden. */
    listed: count.nullable(),
    /** Real followers as a part of the list; only where counts are hidden. */
    realShare: measure.nullable(),
    posts: postInteractions.nullable(),
    compared: z
      .strictObject({
        comparison: z.enum(comparisons).exclude(["none"]),
        range: z.strictObject(dayRange),
        peopleChange: measure,
        followersChange: measure.nullable(),
      })
      .nullable(),
    spans: z.record(z.string(), spanFacts),
  }),
  /** Complete lists of the range by line. Where counts are hidden `rows` is 1 and the lines are parts of it. */
  nominal: z.strictObject({ ledgers }),
  proof: z.strictObject({
    /** Where counts are hidden, 100 at the first point. */
    followers: series,
    engagement: series,
    subject: z.enum(["people", "interactions"]),
    before: z.strictObject(dayRange).nullable(),
    efforts: z.array(z.strictObject({ ...dayRange, title: z.string() })),
    growth: growth.nullable(),
  }),
  ledger: z.strictObject({
    ledger: z
      .strictObject({
        takenAt: instant,
        isComplete: z.boolean(),
        rows: z.number(),
        lines,
        vouched: count,
        silentAges: z.tuple([count, count, count, count]),
        platformCount: count.nullable(),
      })
      .nullable(),
    changes: ledgerChanges.nullable(),
    history: ledgers,
  }),
  /** Acts of the range by class. */
  classes: z.strictObject({ classes }),
  people: z.strictObject({
    people: z.array(
      z.strictObject({
        name: z.string(),
        acts: z.array(z.strictObject({ type: z.string(), count })),
        /** Days with an act, and spans of 28 days counted back from the end of the range. */
        days: count,
        spans: count,
        lastDay: day,
      }),
    ),
    /** People who came by in the range, those listed among them. */
    total: count,
  }),
  /** By span, as what falls into it. */
  campaigns: z.record(z.string(), toldSchema),
  posts: z.record(z.string(), toldSchema),
  survival: toldSchema,
  reciprocity: toldSchema,
  lists: z.strictObject({
    lists: z.array(
      z.strictObject({
        side: z.enum(sides),
        observedAt: instant,
        completeness: z.enum(completenesses),
        /** Null = counts are hidden. */
        counted: z
          .strictObject({
            listed: count,
            platformCount: count.nullable(),
            joined: count.nullable(),
            left: count.nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  method: z.strictObject({
    G: measure,
    flatG: measure,
    coverage: z
      .strictObject({
        received: z.array(z.tuple([z.number(), z.number()])),
        given: z.array(z.tuple([z.number(), z.number()])),
        messages: z.array(z.tuple([z.number(), z.number()])),
      })
      .nullable(),
  }),
};

/**
 * All that a report shows, in its version 3: what the owner chose and nothing else (threats S2). A section that was not
 * chosen is not in it, nor is what lies outside the range; where names are hidden no handle of anybody but the owner is,
 * where counts are hidden no number of followers. The schema is strict, so a field added elsewhere cannot slip in.
 */
export const reportContentSchema = z.strictObject({
  version: z.literal(3),
  title: z.string(),
  words: z.string(),
  subject: z.strictObject({ platform: z.enum(platforms), handle: z.string() }),
  isLive: z.boolean(),
  /** When it was computed. */
  publishedAt: instant,
  /** The last moment that any fact in it names. */
  asOf: instant,
  range: z.strictObject({ ...dayRange, preset: z.enum([...rangePresets, "custom"]) }),
  spans: z.array(z.strictObject({ id: z.string(), ...dayRange })),
  chosen: z.array(z.enum(sectionIds)),
  names: z.enum(["hidden", "shown"]),
  counts: z.enum(["shown", "hidden"]),
  locale: z.enum(reportLocales),
  accent: z.string().nullable(),
  pictureShowsData: z.boolean(),
  logoSha256: z.string().nullable(),
  tiers,
  missing,
  sections: z.strictObject(sections).partial(),
  evidence: evidenceSchema,
});
export type ReportContent = z.infer<typeof reportContentSchema>;

/** What is stored, of whichever version: a report keeps what it said when it was published. */
export const storedReportSchema = z.discriminatedUnion("version", [
  reportContentSchema,
  reportContentV2Schema,
  reportContentV1Schema,
]);
export type StoredReport = z.infer<typeof storedReportSchema>;

/** JSON with the keys of every object in order, so that equal contents have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
