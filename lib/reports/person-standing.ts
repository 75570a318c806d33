import { formatDate, formatDateRange } from "#lib/display/dates.ts";
import type { PersonRow } from "#lib/reports/people.ts";

/** Who follows whom, in words that claim no more than the lists do. */
export function followStanding(person: PersonRow, locale: string, timeZone: string): string {
  const { followsYou, youFollow, leftBetween, platformId } = person;
  if (leftBetween && !followsYou) {
    const date = (at: string) => formatDate(at, locale, timeZone);
    // Without an id that survives a rename, gone and renamed look the same.
    const left = platformId === null ? "left or was renamed" : "left";
    const still = youFollow ? "; you follow them" : "";
    return `${left} between ${date(leftBetween.after)} and ${date(leftBetween.before)}${still}`;
  }
  if (followsYou && youFollow) return "you follow each other";
  if (followsYou) return "follows you";
  if (youFollow) return followsYou === false ? "you follow; does not follow back" : "you follow them";
  return "on no list";
}

/** Since when they follow: the day the platform gives, else the two lists it happened between; null = not known. */
export function followedSince(person: PersonRow, locale: string, timeZone: string): string | null {
  if (person.followedAt) return formatDate(person.followedAt, locale, timeZone);
  if (!person.joinedBetween) return null;
  const before = formatDate(person.joinedBetween.before, locale, timeZone);
  if (person.joinedBetween.after === null) return `by ${before}`;
  return formatDateRange(person.joinedBetween.after, person.joinedBetween.before, locale, timeZone);
}
