import { type ReportDefinition, reportDefinitionSchema, reportTemplates } from "#lib/reports/report-definition.ts";

/** The definition of a report as it is stored; what was published before there were any begins as one for a client. */
export function storedDefinition({ title, definition }: { title: string; definition: unknown }): ReportDefinition {
  if (definition === null) return { ...reportTemplates.client, title, words: "" };
  return reportDefinitionSchema.parse(definition);
}
