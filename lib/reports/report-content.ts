import { z } from "zod";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { type Overview, rangePresets } from "#lib/reports/overview.ts";

const day = z.iso.date();
const instant = z.iso.datetime();

const figure = z.strictObject({
  value: z.number().nullable(),
  state: z.enum(["ok", "atMost", "atLeast", "notEnough", "needsNames", "needsList"]),
  has: z.number().optional(),
  needs: z.number().optional(),
});

const series = z.array(z.strictObject({ day, value: z.number().nullable() }));

/**
 * All that a share link can show: fixed fields, frozen when the report is published (threats S2). No person other
 * than the owner is named, and no id of ours is in it; the schema is strict, so a field added elsewhere cannot slip in.
 */
export const reportContentSchema = z.strictObject({
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
export type ReportContent = z.infer<typeof reportContentSchema>;

/** Freezes an overview: what lies outside its range and whatever names a row of ours stays behind. Null = nothing to show yet. */
export function freezeOverview(overview: Overview, title: string, publishedAt: Date): ReportContent | null {
  const { range, asOf } = overview;
  if (!range || !asOf) return null;
  const inside = (at: string) => at.slice(0, 10) >= range.fromDay && at.slice(0, 10) < range.toDay;
  return {
    version: 1,
    title,
    subject: { platform: overview.profile.platform, handle: overview.profile.handle },
    publishedAt: publishedAt.toISOString(),
    asOf,
    range,
    tiers: overview.tiers,
    figures: overview.figures,
    comparedFromDay: overview.comparedFromDay,
    leftMayBeRenamed: overview.leftMayBeRenamed,
    followers: overview.followers.filter((point) => inside(point.day)),
    people: overview.people.filter((point) => inside(point.day)),
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
