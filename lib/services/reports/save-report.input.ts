import { z } from "zod";
import { reportDefinitionSchema } from "#lib/reports/report-definition.ts";
import { reportModes } from "#lib/reports/report-summary.ts";

export const saveReportInput = z.strictObject({
  definition: reportDefinitionSchema,
  mode: z.enum(reportModes, "Choose whether the report stays as it is or is renewed."),
  /** When what was changed here had been kept; null = whatever is there is replaced. */
  basedOn: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
});
export type SaveReportInput = z.infer<typeof saveReportInput>;
