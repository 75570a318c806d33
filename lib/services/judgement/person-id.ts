const largest = 2n ** 63n - 1n;

/** The id of a person as a page has it; null = a text that can be nobody's. */
export function parsePersonId(text: string): bigint | null {
  if (!/^[1-9]\d{0,18}$/.test(text)) return null;
  const id = BigInt(text);
  return id <= largest ? id : null;
}
