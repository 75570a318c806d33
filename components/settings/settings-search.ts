import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

const settingsSearch = { log: parseAsInteger.withDefault(1) };

/** Which page of the log the address asks for. */
export const loadSettingsSearch = createLoader(settingsSearch);
export const settingsSearchText = createSerializer(settingsSearch);
