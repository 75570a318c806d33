import { createLoader, createSerializer, parseAsBoolean, parseAsStringLiteral } from "nuqs/server";
import { origins } from "#lib/engagement/origin.ts";
import { periodLengths } from "#lib/reports/growth.ts";

const growthSearch = {
  /** Left out = by the week where lists come about weekly. */
  by: parseAsStringLiteral(periodLengths),
  origin: parseAsStringLiteral(["all", ...origins] as const).withDefault("all"),
  /** All cohorts, and not only those of the last twelve months that have any. */
  every: parseAsBoolean.withDefault(false),
};

export const loadGrowthSearch = createLoader(growthSearch);
export const growthSearchText = createSerializer(growthSearch);
export type GrowthSearch = Awaited<ReturnType<typeof loadGrowthSearch>>;
