import { z } from "zod";
import type { ReportTemplate } from "#lib/reports/report-definition.ts";

const templates = ["client", "me", "campaign"] as const satisfies ReportTemplate[];

export const createReportInput = z.strictObject({
  template: z.enum(templates, "Choose what the report is for."),
  /** Around which campaign; null = none in particular. */
  campaignId: z.uuid().nullable(),
});
export type CreateReportInput = z.infer<typeof createReportInput>;
