import { unknownText } from "#lib/display/numbers.ts";

const atNoonUtc = (day: string) => new Date(`${day}T12:00:00Z`);

/** "8 May 2025" for a YYYY-MM-DD day, which has no time zone. */
export function formatDay(day: string | null, locale: string): string {
  if (day === null) return unknownText;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(atNoonUtc(day));
}

/** "March 2026", of any day in it. */
export function formatMonth(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(atNoonUtc(day));
}

/** "8 Feb – 7 May 2026": first and last day, both inside. */
export function formatDayRange(firstDay: string, lastDay: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).formatRange(
    atNoonUtc(firstDay),
    atNoonUtc(lastDay),
  );
}

/** The day of an instant in a time zone: "7 May 2026". */
export function formatDate(instant: string | null, locale: string, timeZone: string): string {
  if (instant === null) return unknownText;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(new Date(instant));
}

/** Two instants as days in a time zone: "9 Apr – 7 May 2026". */
export function formatDateRange(from: string, to: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).formatRange(new Date(from), new Date(to));
}

/** Day and minute of an instant in a time zone, with the zone's name: "7 May 2026, 20:00 UTC". */
export function formatMoment(instant: string | null, locale: string, timeZone: string): string {
  if (instant === null) return unknownText;
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** "3 days", "1 day": whole days. */
export function formatDays(days: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}

/** "40 seconds", "3 minutes": the largest unit that fits, rounded. */
export function formatDuration(seconds: number | null, locale: string): string {
  if (seconds === null) return unknownText;
  const [value, unit] = largestUnit(seconds);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(
    value,
  );
}

// Borders by the rounded value, so that 59.6 seconds read "1 minute" and not "60 seconds".
function largestUnit(seconds: number): [number, "second" | "minute" | "hour" | "day"] {
  if (Math.round(seconds) < 60) return [seconds, "second"];
  if (Math.round(seconds / 60) < 60) return [seconds / 60, "minute"];
  if (Math.round(seconds / 3600) < 24) return [seconds / 3600, "hour"];
  return [seconds / 86_400, "day"];
}
