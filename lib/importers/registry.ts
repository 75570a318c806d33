import type { Importer } from "#lib/importers/types.ts";

/** Every kind of export that can be read. */
export const importers: readonly Importer[] = [];
