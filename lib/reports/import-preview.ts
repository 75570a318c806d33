import { z } from "zod";
import { completenesses, platforms, sides } from "#lib/engagement/types.ts";
import { problemCodes } from "#lib/importers/problem.ts";
import type { ImportPreview } from "#lib/reports/import-view.ts";

export const problemSchema = z.object({
  code: z.enum(problemCodes),
  file: z.string().optional(),
  place: z.string().optional(),
  detail: z.string().optional(),
  count: z.number().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** `import.preview` as it is stored. */
export const importPreviewSchema: z.ZodType<ImportPreview> = z.object({
  entries: z.array(
    z.object({
      file: z.string(),
      member: z.string().nullable(),
      format: z.string(),
      evidence: z.array(z.string()),
      rows: z.number(),
      usable: z.number(),
      merged: z.number(),
      flagged: z.number(),
    }),
  ),
  ignored: z.number(),
  lists: z.array(
    z.object({
      side: z.enum(sides),
      listed: z.number(),
      completeness: z.enum(completenesses),
      reasons: z.array(problemSchema),
      platformCount: z.number().nullable(),
      joined: z.number().nullable(),
      left: z.number().nullable(),
    }),
  ),
  interactions: z.object({ received: z.number(), given: z.number() }),
  posts: z.number(),
  days: z.number(),
  platform: z.enum(platforms).nullable(),
  owner: z.object({ handle: z.string().nullable(), id: z.string().nullable() }),
  observedAt: z.object({ at: z.string(), source: z.string() }).nullable(),
});
