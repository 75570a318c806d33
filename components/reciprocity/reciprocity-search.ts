import { createLoader, createSerializer, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { reciprocityCorners } from "#lib/engagement/reciprocity-corner.ts";
import { waitingLists } from "#lib/reports/reciprocity.ts";

const reciprocitySearch = {
  corner: parseAsStringLiteral(reciprocityCorners).withDefault("friends"),
  page: parseAsInteger.withDefault(1),
  list: parseAsStringLiteral(waitingLists).withDefault("waiting"),
  waiting: parseAsInteger.withDefault(1),
};

/** Which people the page lists; all of it lives in the address. */
export type ReciprocitySearch = {
  [Key in keyof typeof reciprocitySearch]: NonNullable<ReturnType<(typeof reciprocitySearch)[Key]["parseServerSide"]>>;
};

export const loadReciprocitySearch = createLoader(reciprocitySearch);
export const reciprocitySearchText = createSerializer(reciprocitySearch);
