/** What stands where a figure is not known. Never 0, never a dash that looks like one. */
export const unknownText = "not known";

/** Whole numbers with the locale's grouping. */
export function formatCount(value: number | bigint | null, locale: string): string {
  return value === null ? unknownText : new Intl.NumberFormat(locale).format(value);
}

/** "+12", "−3", "±0": a change always carries its sign. */
export function formatChange(value: number | null, locale: string): string {
  if (value === null) return unknownText;
  if (value === 0) return "±0";
  return new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(value).replace("-", "−");
}

/**
 * A fraction from 0 to 1 as percent. One digit below 10 %, none above; what is above 0 or below 1 never rounds to
 * "0 %" or "100 %", because both say something the number does not.
 */
export function formatShare(fraction: number | null, locale: string): string {
  if (fraction === null) return unknownText;
  const percent = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(value);
  if (fraction > 0 && fraction < 0.001) return `<${percent(0.001, 1)}`;
  if (fraction < 1 && fraction > 0.99) return `>${percent(0.99, 0)}`;
  return percent(fraction, fraction < 0.0995 ? 1 : 0);
}

const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Decimal units as file managers show them: 1 MB = 1,000,000 bytes. */
export function formatBytes(bytes: number | null, locale: string): string {
  if (bytes === null) return unknownText;
  let power = Math.min(byteUnits.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  // 999,999 bytes would round to "1,000 kB".
  if (power < byteUnits.length - 1 && bytes / 1000 ** power >= 999.5) power += 1;
  const scaled = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: byteUnits[power],
    maximumFractionDigits: power < 2 || scaled >= 100 ? 0 : 1,
    unitDisplay: power === 0 ? "long" : "short",
  }).format(scaled);
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Small whole numbers as words inside a sentence, larger ones in digits. */
export function countInWords(value: number, locale: string): string {
  return words[value] ?? formatCount(value, locale);
}

/** "1 follower", "2 followers". */
export function countOf(value: number, one: string, many: string, locale: string): string {
  return `${formatCount(value, locale)} ${value === 1 ? one : many}`;
}
