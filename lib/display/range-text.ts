import type { RangePreset } from "#lib/reports/overview.ts";

export const rangeNames = {
  "28d": "28 days",
  "90d": "90 days",
  "12m": "12 months",
  year: "This year",
  all: "All",
} satisfies Record<RangePreset, string>;
