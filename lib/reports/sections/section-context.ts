import type { ReportContent } from "#lib/reports/report-content.ts";
import type { ReportSpan } from "#lib/reports/report-spans.ts";

/** What every section of a report is drawn with: the span that is looked at, and what the owner chose. */
export type SectionContext = {
  content: ReportContent;
  span: ReportSpan;
  isWhole: boolean;
  hidesCounts: boolean;
  locale: string;
};

export type Facts<Name extends keyof ReportContent["sections"]> = NonNullable<ReportContent["sections"][Name]>;
