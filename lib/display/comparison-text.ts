import type { Comparison } from "#lib/reports/overview.ts";

export const comparisonNames = {
  none: "No comparison",
  before: "The period before",
  year: "A year before",
} satisfies Record<Comparison, string>;
