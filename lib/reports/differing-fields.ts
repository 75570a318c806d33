/** A place in two JSON values where they differ. `undefined` = there is nothing at this place. */
export type DifferingField = { path: string; before: unknown; after: unknown };

/**
 * Where two JSON values differ, down to single numbers and texts, in the order of the first one: at most `most` places,
 * and how many there are in all. Paths are written as in JavaScript: `lists[2].listed`.
 */
export function differingFields(
  before: unknown,
  after: unknown,
  most: number,
): { fields: DifferingField[]; total: number } {
  const fields: DifferingField[] = [];
  let total = 0;
  // By a list of what is left to compare: content nested deeply must not exhaust the stack.
  const left: DifferingField[] = [{ path: "", before, after }];
  for (let pair = left.pop(); pair !== undefined; pair = left.pop()) {
    const parts = partsOf(pair);
    if (parts) {
      left.push(...parts.reverse());
      continue;
    }
    if (Object.is(pair.before, pair.after)) continue;
    total += 1;
    if (fields.length < most) fields.push(pair);
  }
  return { fields, total };
}

/** Null where one of the two has no parts, or theirs are of another kind. */
function partsOf({ path, before, after }: DifferingField): DifferingField[] | null {
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
      path: `${path}[${index}]`,
      before: before[index],
      after: after[index],
    }));
  }
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  if (!old || !fresh) return null;
  return [...new Set([...old.keys(), ...fresh.keys()])].map((name) => ({
    path: path === "" ? name : `${path}.${name}`,
    before: old.get(name),
    after: fresh.get(name),
  }));
}

function fieldsOf(value: unknown): Map<string, unknown> | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : null;
}
