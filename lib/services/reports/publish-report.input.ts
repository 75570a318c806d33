import { z } from "zod";
import { rangePresets } from "#lib/reports/overview.ts";
import { reportDefinitionSchema } from "#lib/reports/report-definition.ts";

const { title, sections, names, counts, locale } = reportDefinitionSchema.shape;

/** What is not said is as in a report for a client. */
export const publishReportInput = z.strictObject({
  title,
  preset: z.enum(rangePresets).default("90d"),
  mode: z.enum(["frozen", "live"]).optional(),
  sections: sections.optional(),
  names: names.optional(),
  counts: counts.optional(),
  locale: locale.optional(),
});
export type PublishReportInput = z.infer<typeof publishReportInput>;
