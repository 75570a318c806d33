import { createLoader, createSerializer, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { comparisons, rangePresets } from "#lib/reports/overview.ts";
import { chartChoices } from "#lib/reports/overview-tiles.ts";

export const defaultRange = "90d";

/** The whole state of an overview lives in the address. */
const overviewSearch = {
  range: parseAsStringLiteral([...rangePresets, "custom"]).withDefault(defaultRange),
  /** First and last day of a range of one's own, both inside. */
  from: parseAsString,
  to: parseAsString,
  vs: parseAsStringLiteral(comparisons).withDefault("none"),
  chart: parseAsStringLiteral(chartChoices).withDefault("proof"),
};

export type OverviewSearch = inferParserType<typeof overviewSearch>;

/** What the address of an overview says; anything else in it is ignored. */
export const loadOverviewSearch = createLoader(overviewSearch);
export const overviewSearchText = createSerializer(overviewSearch);
