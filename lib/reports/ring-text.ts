import { formatDateRange } from "#lib/display/dates.ts";
import { countInWords, countOf, formatCount, unknownText } from "#lib/display/numbers.ts";
import type { RingFinding, RingGroup, RingKind, RingPeriod, RingsPage } from "#lib/reports/rings.ts";

/** What a ring of each kind does, in the words of model.md 19. */
export const ringWords = {
  pod: "ring: meets on your posts, trades evenly",
  lockstep: "ring: meets the same posts at the same minutes",
} satisfies Record<RingKind, string>;

/** "Five people who meet on your posts". */
export function ringTitle({ people }: Pick<RingGroup, "people">, locale: string): string {
  return `${capitalised(countInWords(people.length, locale))} people who meet on your posts`;
}

/** First and last day of a half-year; `to` itself is not in it. */
export function spanText({ from, to }: { from: string; to: string }, locale: string): string {
  return formatDateRange(from, new Date(Date.parse(to) - 1).toISOString(), locale, "UTC");
}

/** What was seen, in one or two sentences: who of a ring of that size, posts, minutes, and what was given. */
export function findingSentence(finding: RingFinding, ringSize: number, locale: string): string {
  const many = finding.members.length;
  const who = many < ringSize ? `${capitalised(countInWords(many, locale))} of them` : "They";
  const met = `${who} met on ${countOf(finding.posts, "post", "posts", locale)} of yours`;
  const minutes = finding.members.flatMap(({ medianMinutes }) => (medianMinutes === null ? [] : [medianMinutes]));
  const when =
    minutes.length === 0
      ? ""
      : `, mostly ${delayRange(Math.min(...minutes), Math.max(...minutes), locale)} after each came out`;
  return `${met}${when}. ${givenSentence(finding, locale)}`;
}

function givenSentence({ members }: RingFinding, locale: string): string {
  const given = members.flatMap((member) => (member.given === null ? [] : [member.given]));
  if (given.length === 0) return "What you gave them is not known.";
  const total = given.reduce((sum, each) => sum + each, 0);
  if (total === 0) return "Nothing is known that you gave them in that time.";
  const [least, most] = [Math.min(...given), Math.max(...given)];
  const each =
    least === most ? formatCount(least, locale) : `${formatCount(least, locale)} to ${formatCount(most, locale)}`;
  return `You gave them ${countOf(total, "like, comment or share", "likes, comments and shares", locale)} in that time: ${each} each.`;
}

/** "2 to 9 minutes", "about 4 minutes", "within a minute". */
function delayRange(least: number, most: number, locale: string): string {
  if (most < 1) return "within a minute";
  const [low, high] = [Math.floor(least), Math.ceil(most)];
  if (high - low <= 1) return `about ${delayText(most, locale)}`;
  return `${formatCount(low, locale)} to ${delayText(high, locale)}`;
}

/** "9 minutes"; null = not known. */
export function delayText(minutes: number | null, locale: string): string {
  if (minutes === null) return unknownText;
  if (minutes < 1) return "within a minute";
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(minutes);
}

/** Which half-years could be tested for trade at all. */
export function testedSentence(periods: readonly RingPeriod[], locale: string): string {
  const tested = periods.filter(({ podsTested }) => podsTested).length;
  const needs = "It takes a list of your own likes and comments for at least half of the time.";
  if (tested === 0) return `Trade could not be tested: what you gave is not known. ${needs}`;
  if (tested === periods.length)
    return "What you gave is known for the whole time, so trade could be tested throughout.";
  return `Trade could be tested in ${formatCount(tested, locale)} of ${countOf(periods.length, "half-year", "half-years", locale)}. ${needs}`;
}

/** The page in one sentence. */
export function ringsHeadline(
  { groups, communities, hasNames, hasPostTimes, periods }: RingsPage,
  locale: string,
): string {
  if (groups.length > 0) {
    return `${capitalised(countInWords(groups.length, locale))} ${groups.length === 1 ? "ring meets" : "rings meet"} on your posts.`;
  }
  if (!hasNames || !hasPostTimes || periods.length === 0) return "Rings could not be looked for yet.";
  if (!periods.some(({ podsTested }) => podsTested)) return "Nobody moves in step; trade could not be tested.";
  if (communities.some(({ withoutMark }) => withoutMark.length > 0)) return "No ring besides what you named.";
  return "No ring meets on your posts.";
}

/** What that means, and what is missing. */
export function ringsSays({ groups, hasNames, hasPostTimes, periods }: RingsPage, locale: string): string {
  if (!hasNames) return "The files count interactions but do not say who acted. It takes a file that names people.";
  if (periods.length === 0) return "No interaction has a date yet, so nobody can be seen to meet.";
  if (!hasPostTimes) {
    return "No file says when your posts came out, so nobody can be told to come early. It takes an export with your posts and their times.";
  }
  if (groups.length > 0) {
    return "A finding, not a verdict: people who like the same things can look like this. In the figures a ring counts as one person at most. If it is a circle with a common interest, name it, with a reason.";
  }
  const many = countOf(periods.length, "half-year", "half-years", locale);
  return `Looked for in ${many}: groups that meet on your posts within the hour and trade evenly, and groups that come to the same posts at the same minutes.`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
