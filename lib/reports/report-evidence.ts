import { z } from "zod";
import { parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { completenesses, sides } from "#lib/engagement/types.ts";
import { sectionIds } from "#lib/reports/report-definition.ts";
import { day, instant, measure } from "#lib/reports/stored-parts.ts";

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const spans = z.array(z.strictObject({ fromDay: day, toDay: day }));
const judged = z.strictObject({ people28: measure, core: measure, G: measure });

/** What a sceptic needs to see what a report rests on, and what it leaves out (design.md 8). */
export const evidenceSchema = z.strictObject({
  /** Files that were read, oldest first: no name of theirs, which may name people. */
  imports: z.array(
    z.strictObject({
      /** The moment that its export shows. */
      observedAt: instant,
      /** Format and version of its reader; null = from before that was kept. */
      reader: z.string().nullable(),
      /** Rows read; null = counts are hidden. */
      rows: count.nullable(),
      files: z.array(z.strictObject({ sha256, sizeBytes: count.nullable() })),
    }),
  ),
  /** Lists of the range, oldest first. */
  snapshots: z.array(
    z.strictObject({
      side: z.enum(sides),
      observedAt: instant,
      completeness: z.enum(completenesses),
      /** Null = counts are hidden. */
      rows: count.nullable(),
      platformCount: count.nullable(),
      /** Days since the list of that side before it; null = it is the first. */
      gapDays: z.number().nullable(),
      /** Place in `imports`; null = it is in none of them. */
      source: count.nullable(),
    }),
  ),
  /** Lists from before the range, on which standing and stays rest as well. */
  earlierLists: count,
  /** Days for which the files hold all that was received, all that was given, and of what was received the messages. */
  coverage: z.strictObject({ received: spans, given: spans, messages: spans }),
  model: z.strictObject({
    version: z.number(),
    parametersHash: z.string(),
    parameters: z.record(z.enum(parameterNames), z.number()),
  }),
  /** Judgements of the owner. */
  marks: z.strictObject({ people: count, incentivisedPosts: count, communities: count }),
  /** Headline figures with them and with all of them ignored; null = there is no mark, or no figure. */
  figures: z.strictObject({ withMarks: judged, withoutMarks: judged }).nullable(),
  leftOut: z.strictObject({
    sections: z.array(z.enum(sectionIds)),
    names: z.boolean(),
    counts: z.boolean(),
    incompleteLists: count,
  }),
});
export type Evidence = z.infer<typeof evidenceSchema>;
