import { countOf } from "#lib/display/numbers.ts";
import type { ActClass } from "#lib/engagement/account.ts";
import { actClasses } from "#lib/engagement/account.ts";
import type { PersonExplanation, Reason } from "#lib/engagement/explain-person.ts";
import type { Need } from "#lib/engagement/line-needs.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { kindsInWords } from "#lib/reports/act-words.ts";
import { profileSentence } from "#lib/reports/profile-sentence.ts";

type Voice = { locale: string; parameters: Pick<ModelParameters, "favourHours"> };

/** The reasons of a person's line as sentences, in order (model.md 8): what happened and when, and what is not known. */
export function explainSentences({ reasons }: Pick<PersonExplanation, "reasons">, voice: Voice): string[] {
  const isSpam = reasons.some((reason) => reason.code === "mark" && reason.kind === "spam");
  return reasons.flatMap((reason) => sentencesOf(reason, voice, isSpam));
}

function sentencesOf(reason: Reason, voice: Voice, isSpam: boolean): string[] {
  switch (reason.code) {
    case "follower":
      return [followerSentence(reason, voice)];
    case "acts":
      return actSentences(reason, voice, isSpam);
    case "lastUnprompted":
      return [lastSentence(reason, voice)];
    case "youFollow":
      return [youFollowSentence(reason)];
    case "profile":
      return [profileSentence(reason, voice.locale)];
    case "postsSeen":
      return [`${countOf(reason.n, "post", "posts", voice.locale)} since then.`];
    case "mark":
      return [markSentence(reason)];
    default:
      return reason satisfies never;
  }
}

function followerSentence(reason: Extract<Reason, { code: "follower" }>, { locale }: Voice): string {
  const min = Math.floor(reason.minDays);
  const max = reason.maxDays === null ? null : Math.floor(reason.maxDays);
  const days = (count: number) => countOf(count, "day", "days", locale);
  if (max === null) return min < 1 ? "Is on the follower list since today." : `Has followed for ${days(min)} or more.`;
  if (max < 1) return "Has followed for less than a day.";
  if (min === max) return `Has followed for ${days(min)}.`;
  return `Has followed for ${min < 1 ? "up to" : `${new Intl.NumberFormat(locale).format(min)} to`} ${days(max)}.`;
}

function actSentences(reason: Extract<Reason, { code: "acts" }>, voice: Voice, isSpam: boolean): string[] {
  const said = actClasses.filter((each) => (reason[each] ?? 0) > 0);
  if (said.length === 0) return ["No sign yet in what was imported."];
  return said
    .toReversed()
    .map((each) => `${kindsInWords(reason.kinds[each] ?? {}, voice.locale)}${tailOf(each, reason, voice, isSpam)}.`);
}

function tailOf(actClass: ActClass, reason: Extract<Reason, { code: "acts" }>, voice: Voice, isSpam: boolean): string {
  const hours = countOf(voice.parameters.favourHours, "hour", "hours", voice.locale);
  const isOne = reason[actClass] === 1;
  switch (actClass) {
    case "unprompted":
      return ", unasked";
    case "untested":
      return `; what you did for them in the ${hours} before is not known`;
    case "community":
      return ", counted by your word as community";
    case "returned":
      return returnedTail(reason, hours, voice.locale);
    case "ring":
      return " within a ring: it meets on your posts and trades evenly";
    case "incentivised":
      return isOne ? " on a post that offered something for it" : " on posts that offered something for it";
    case "noise":
      return isSpam ? ", set aside by your mark" : " in words that came again and again";
    case "weightless":
      return isOne ? ", which is no act towards you" : ", which are no acts towards you";
    case "own":
      return " by an account of your own";
    case "undated":
      return " without a time, counted nowhere";
    default:
      return actClass satisfies never;
  }
}

function returnedTail(reason: Extract<Reason, { code: "acts" }>, hours: string, locale: string): string {
  const { returned = 0, evenTrade } = reason;
  const within = `within ${hours} after you did something for them`;
  if (evenTrade === 0) return returned === 1 ? `, ${within}` : `, each ${within}`;
  if (evenTrade === returned) return " in exchange: over months no more than you gave them";
  const soon = new Intl.NumberFormat(locale).format(returned - evenTrade);
  return ` in exchange: ${soon} ${within}, over months no more than you gave them`;
}

function lastSentence(reason: Extract<Reason, { code: "lastUnprompted" }>, { locale }: Voice): string {
  const days = Math.floor(reason.days);
  const when = days < 1 ? "within the last day" : `${countOf(days, "day", "days", locale)} ago`;
  const where = reason.places === 1 ? "in one place" : `in ${countOf(reason.places, "place", "places", locale)} so far`;
  const how = reason.text ? ", with words of their own" : "";
  const last = reason.tested ? `Last came by unasked ${when}` : `Last came by ${when}, whether unasked is not known`;
  return `${last}; ${where}${how}.`;
}

function youFollowSentence({ value, earlier }: Extract<Reason, { code: "youFollow" }>): string {
  if (value === null) return "We do not know whether you follow them.";
  if (value) return "You follow them.";
  return earlier ? "You do not follow them now; you did before." : "You do not follow them.";
}

function markSentence({ kind, reason }: Extract<Reason, { code: "mark" }>): string {
  const told = reason ? `: ${reason}` : "";
  return kind === "spam" ? `Set aside by you as spam${told}.` : `Kept out of judgement by you${told}.`;
}

/** What would change the line; empty = nothing that they could do. */
export function needSentences(needs: readonly Need[], locale: string): string[] {
  return needs.map((need) => {
    switch (need.code) {
      case "wordsOrTwoPlaces":
        return "One comment of three words, or two likes a day apart, would change this.";
      case "wordsOrAnotherPlace":
        return "One comment of three words, or a like of another post a day apart, would change this.";
      case "anotherAct":
        return "Coming by once more would change this.";
      case "lapses":
        return `Without another sign this changes in ${countOf(Math.ceil(need.days), "day", "days", locale)}.`;
      case "removeSpamMark":
        return "Taking back your mark would change this.";
      case "time":
        return `Too early to say: ${countOf(Math.ceil(need.days), "more day", "more days", locale)} will tell.`;
      case "posts":
        return `${countOf(need.n, "more post", "more posts", locale)} will tell.`;
      default:
        return need satisfies never;
    }
  });
}
