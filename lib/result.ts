/** One type for everything that may fail in a way the user can act on. Surprises are thrown instead. */
export type Result<T, Code extends string> =
  | { ok: true; value: T }
  | { ok: false; code: Code; fields?: Record<string, string[] | undefined> };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  fields?: Record<string, string[] | undefined>,
): { ok: false; code: Code; fields?: Record<string, string[] | undefined> } {
  return fields ? { ok: false, code, fields } : { ok: false, code };
}
