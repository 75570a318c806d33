import { formatDate, formatDateRange, formatMoment } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { TimePrecision } from "#lib/engagement/types.ts";
import { oneAct } from "#lib/reports/act-words.ts";
import type { TimelineAct } from "#lib/reports/person.ts";

type Voice = { locale: string; timeZone: string; favourHours: number };

/** When an act was, no finer than it is known: "3 May 2026, 14:10 UTC", "3 May 2026". */
export function actWhen(
  at: string,
  precision: TimePrecision,
  { locale, timeZone }: Omit<Voice, "favourHours">,
): string {
  // A day of the source has no zone to be moved by.
  return precision === "day" ? formatDate(at, locale, "UTC") : formatMoment(at, locale, timeZone);
}

/** What was done, from the one to the other: "A comment of 5 words". */
export function actWhat(act: Pick<TimelineAct, "type" | "textWords">, locale: string): string {
  const name = capitalise(oneAct(act.type));
  return act.textWords ? `${name} of ${countOf(act.textWords, "word", "words", locale)}` : name;
}

/** What an act counts as and what that rests on; null = it was the owner's, or is not computed yet. */
export function actWhy(act: TimelineAct, voice: Voice): string | null {
  const hours = countOf(voice.favourHours, "hour", "hours", voice.locale);
  switch (act.class) {
    case "unprompted":
      return `unasked: nothing of yours in the ${hours} before`;
    case "community":
      return "counts, by your word that they are of a community";
    case "untested":
      return `counts, at most: what you did in the ${hours} before is not known`;
    case "returned":
      return returnedWhy(act, voice);
    case "ring":
      return ringWhy(act, voice);
    case "incentivised":
      return "does not count: you marked the post as a giveaway or paid";
    case "noise":
      return noiseWhy(act, voice.locale);
    case "weightless":
      return "does not count: it is no act towards you";
    case "own":
      return "does not count: an account of your own";
    case "undated":
      return "does not count: without a time";
    case null:
      return act.direction === "given" && act.onOwnPost ? "below a post of your own" : null;
    default:
      return act.class satisfies never;
  }
}

function returnedWhy({ at, evidence }: TimelineAct, voice: Voice): string {
  if (evidence?.kind !== "prompt") {
    return "exchange: over half a year they gave no more than you, or hardly more";
  }
  const prompt = `${oneAct(evidence.type)} of yours on ${actWhen(evidence.at, evidence.precision, voice)}`;
  return `exchange: it answered ${prompt}${gap(at, evidence, voice.locale)}`;
}

function gap(at: string | null, prompt: { at: string; precision: TimePrecision }, locale: string): string {
  if (at === null || prompt.precision === "day") return "";
  const hours = Math.round((Date.parse(at) - Date.parse(prompt.at)) / 3_600_000);
  return hours < 1 ? ", within the hour" : `, ${countOf(hours, "hour", "hours", locale)} before`;
}

function ringWhy({ evidence }: TimelineAct, { locale }: Voice): string {
  if (evidence?.kind !== "ring") return "counts once for the whole ring it is part of";
  const when = formatDateRange(evidence.fromAt, evidence.toAt, locale, "UTC");
  return `counts once for the whole ring: ${countOf(evidence.members, "person", "people", locale)} met on your posts, ${when}`;
}

function noiseWhy({ evidence }: TimelineAct, locale: string): string {
  if (evidence?.kind !== "sameText") return "does not count, by your mark as spam";
  const { acts, people } = evidence;
  if (acts === null || people === null) return "does not count: the same words came more than a thousand times";
  const from = people === 1 ? "from them alone" : `from ${formatCount(people, locale)} people`;
  return `does not count: the same words came ${countOf(acts, "time", "times", locale)}, ${from}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
