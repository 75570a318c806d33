import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { ImportList, ImportPreview, ImportView } from "#lib/reports/import-view.ts";

/** What is in an import, and what it changes, in sentences; the same before and after it is booked (threats J10). */
export function importSentences(preview: ImportPreview, leftMayBeRenamed: boolean, locale: string): string[] {
  const { lists, interactions, posts, days } = preview;
  const says = lists.map((list) => listSentence(list, leftMayBeRenamed, locale));
  if (interactions.received > 0) {
    says.push(`${countOf(interactions.received, "interaction", "interactions", locale)} that others directed at you.`);
  }
  if (interactions.given > 0) {
    says.push(`${countOf(interactions.given, "interaction", "interactions", locale)} of your own towards others.`);
  }
  if (posts > 0) says.push(`${countOf(posts, "post", "posts", locale)}.`);
  if (days > 0) says.push(`Counts for ${countOf(days, "day", "days", locale)}.`);
  return says;
}

function listSentence(list: ImportList, leftMayBeRenamed: boolean, locale: string): string {
  const people = countOf(list.listed, "person", "people", locale);
  const start = list.side === "followers" ? `The list of followers names ${people}` : `You follow ${people}`;
  const incomplete = list.completeness === "complete" ? "" : " It is not complete, so nobody is counted as gone.";
  if (list.joined === null) return `${start}.${incomplete}`;
  if (list.left === null) return `${start}; ${formatCount(list.joined, locale)} joined.${incomplete}`;
  const renamed = leftMayBeRenamed && list.left > 0 ? (list.left === 1 ? " or was renamed" : " or were renamed") : "";
  return `${start}; since the complete list before, ${formatCount(list.joined, locale)} joined and ${formatCount(list.left, locale)} left${renamed}.${incomplete}`;
}

/** "389 rows read: 386 taken, 3 repeated, none unreadable." The parts add up to the whole (threats G2). */
export function accountingSentence(accounting: ImportView["accounting"], locale: string): string | null {
  if (accounting === null) return null;
  const { rows, stored, merged, flagged } = accounting;
  const some = (value: number) => (value === 0 ? "none" : formatCount(value, locale));
  return `${countOf(rows, "row", "rows", locale)} read: ${some(stored)} taken, ${some(merged)} repeated, ${some(flagged)} unreadable.`;
}
