export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property's text; null when it is missing or anything else than text (threats P4). */
export function textOf(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === "string" ? value : null;
}

/** The objects of a list; a bare object stands for a list of one, null and anything else for an empty list. */
export function objectsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isJsonObject);
  return isJsonObject(value) ? [value] : [];
}

/** What stood in a row that could not be read, for the list of flagged rows: at most 200 characters. */
export function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return cutExcerpt(text);
}

export function cutExcerpt(text: string): string {
  // Databases take neither NUL nor half a character.
  return text.slice(0, 200).replaceAll("\0", "\u2400").toWellFormed();
}

/** False for what no database takes: NUL, and halves of characters (threats P7). */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
