import { createLoader, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { rangePresets } from "#lib/reports/overview.ts";

const overviewSearch = { range: parseAsStringLiteral(rangePresets).withDefault("90d") };

/** What the address of an overview says; anything else in it is ignored. */
export const loadOverviewSearch = createLoader(overviewSearch);
export const overviewSearchText = createSerializer(overviewSearch);
