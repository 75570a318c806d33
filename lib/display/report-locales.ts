import type { ReportLocale } from "#lib/reports/report-definition.ts";

/** Regions whose dates and figures a report can have. */
export const reportLocaleNames = {
  "en-GB": "United Kingdom: 31 Mar 2026, 123,456.5",
  "en-US": "United States: Mar 31, 2026, 123,456.5",
  "en-IE": "Ireland: 31 Mar 2026, 123,456.5",
  "en-AU": "Australia: 31 Mar 2026, 123,456.5",
  "en-CA": "Canada: Mar 31, 2026, 123,456.5",
  "en-IN": "India: 31 Mar 2026, 1,23,456.5",
  "en-ZA": "South Africa: 31 Mar 2026, 123 456,5",
} satisfies Record<ReportLocale, string>;
