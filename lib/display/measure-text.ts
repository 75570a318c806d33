import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Measure, MeasureUnit } from "#lib/engagement/measure.ts";

/** `decimal` has one digit behind the point: sums of parts of people. */
export type MeasureForm = "count" | "share" | "decimal";

/** The figure as text; null = unknown, and then `measureNote` says why. */
export function formatMeasure(measure: Measure, as: MeasureForm, locale: string): string | null {
  return measure.value === null ? null : formatAs(measure.value, as, locale);
}

/** "49 to 64": the 95 % interval; null where the figure has none. */
export function formatInterval(measure: Measure, as: MeasureForm, locale: string): string | null {
  const { lo = null, hi = null } = measure;
  return lo === null || hi === null ? null : `${formatAs(lo, as, locale)} to ${formatAs(hi, as, locale)}`;
}

/** What keeps a figure from being a plain number (model.md 14.1); null = nothing does. */
export function measureNote(measure: Measure, locale: string): string | null {
  switch (measure.state) {
    case "ok":
      return null;
    case "atMost":
      return "at most: what you gave is not known for all of the time";
    case "atLeast":
      return "at least: the platform counts more than the files name";
    case "estimate":
      return "an estimate: the files leave some of it out";
    case "notEnough":
      return notEnoughNote(measure, locale);
    case "needsNames":
      return "needs interactions with names";
    case "needsFollowing":
      return "needs a list of those you follow";
    case "needsText":
      return "needs the texts of comments";
    case "needsList":
      return "needs a list of followers";
    default:
      return measure.state satisfies never;
  }
}

/** "at most ", "at least ", "about ": how a figure is said inside a sentence; empty where it is plain. */
export function measureBound(measure: Measure): string {
  if (measure.state === "atMost") return "at most ";
  if (measure.state === "atLeast") return "at least ";
  return measure.state === "estimate" ? "about " : "";
}

/** "8 changes", "1 post". */
export function countOfUnit(value: number, unit: MeasureUnit, locale: string): string {
  const [one, many] = unitWords[unit];
  return countOf(value, one, many, locale);
}

function notEnoughNote({ has, needs, of }: Measure, locale: string): string {
  if (needs === undefined) return "too little to say";
  const wanted = of === undefined ? formatCount(needs, locale) : countOfUnit(needs, of, locale);
  return `too little to say: needs ${wanted}, has ${formatCount(Math.floor(has ?? 0), locale)}`;
}

const unitWords = {
  days: ["day of interactions", "days of interactions"],
  rows: ["follower listed", "followers listed"],
  people: ["person", "people"],
  changes: ["change", "changes"],
  joins: ["known join", "known joins"],
  departures: ["departure", "departures"],
  posts: ["post", "posts"],
  periods: ["period", "periods"],
} satisfies Record<MeasureUnit, [one: string, many: string]>;

function formatAs(value: number, as: MeasureForm, locale: string): string {
  switch (as) {
    case "count":
      return formatCount(value, locale);
    case "share":
      return formatShare(value, locale);
    case "decimal":
      return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
    default:
      return as satisfies never;
  }
}
