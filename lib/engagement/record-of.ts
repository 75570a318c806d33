/** A record with a value for each of the names. */
export function recordOf<const Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  // Object.fromEntries forgets which names it was given; each of them has its entry here.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
