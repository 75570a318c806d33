import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { comparisons, rangePresets } from "#lib/reports/overview.ts";
import { chartChoices } from "#lib/reports/overview-tiles.ts";

/** The whole state of an overview lives in the address. */
const overviewSearch = {
  range: parseAsStringLiteral(rangePresets).withDefault("90d"),
  vs: parseAsStringLiteral(comparisons).withDefault("none"),
  chart: parseAsStringLiteral(chartChoices).withDefault("proof"),
};

export type OverviewSearch = inferParserType<typeof overviewSearch>;

/** What the address of an overview says; anything else in it is ignored. */
export const loadOverviewSearch = createLoader(overviewSearch);
export const overviewSearchText = createSerializer(overviewSearch);
