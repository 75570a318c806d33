import {
  createLoader,
  createSerializer,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { peopleFilters, peopleSorts } from "#lib/reports/people.ts";

/** The whole state of the people table lives in the address. */
export const peopleSearch = {
  show: parseAsStringLiteral(peopleFilters).withDefault("all"),
  sort: parseAsStringLiteral(peopleSorts).withDefault("last"),
  down: parseAsBoolean.withDefault(true),
  page: parseAsInteger.withDefault(1),
  find: parseAsString.withDefault(""),
};

export type PeopleSearch = {
  [Key in keyof typeof peopleSearch]: NonNullable<ReturnType<(typeof peopleSearch)[Key]["parseServerSide"]>>;
};

export const loadPeopleSearch = createLoader(peopleSearch);
export const peopleSearchText = createSerializer(peopleSearch);
