import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

/** Which page of the timeline is shown. */
const personSearch = { acts: parseAsInteger.withDefault(1) };

export const loadPersonSearch = createLoader(personSearch);
export const personSearchText = createSerializer(personSearch);
