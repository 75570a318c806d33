import { z } from "zod";
import { rangePresets } from "#lib/reports/overview.ts";

export const publishReportInput = z.strictObject({
  title: z.string().trim().min(1, "Give the report a title.").max(120, "A title has at most 120 characters."),
  preset: z.enum(rangePresets).default("90d"),
});
export type PublishReportInput = z.infer<typeof publishReportInput>;
