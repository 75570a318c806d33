const unknownWords = new Set(["", "-", "--", "–", "—", "nan", "n/a", "undefined", "null"]);
const grouped = /^[0-9]{1,3}(?:([,.'’ \u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*$/;

/** What exports write where they know nothing. */
export function isUnknown(raw: string): boolean {
  return unknownWords.has(raw.slice(0, 40).trim().toLowerCase());
}

/** `readable` false = something stands there that is no exact count; null with true = the source says it is unknown. */
export type ReadCount = { value: bigint | null; readable: boolean };

const unreadable: ReadCount = { value: null, readable: false };

/**
 * A count as exports write it: plain, with `.0`, or in groups of three by comma, dot, apostrophe or space. `12.3K`,
 * `1.5` and negative numbers are no exact counts (threats I5).
 */
export function readCount(raw: string): ReadCount {
  if (raw.length > 40) return unreadable;
  const text = raw.trim();
  if (isUnknown(text)) return { value: null, readable: true };
  const digits = grouped.test(text) ? text.replace(/[^0-9]/g, "") : text.replace(/\.0$/, "");
  if (!/^[0-9]{1,16}$/.test(digits)) return unreadable;
  const value = BigInt(digits);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? { value, readable: true } : unreadable;
}
