import type { Instant } from "#lib/engagement/account.ts";
import type { ClassifiedAct } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { Lack, Measure } from "#lib/engagement/measure.ts";
import { answerMs, type Origin, type Span } from "#lib/engagement/origin.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditPerson, genuineActs } from "#lib/engagement/person-credit.ts";
import { type Limits, rateDifference, wilson } from "#lib/engagement/rates.ts";

/** So long after they came it is counted what somebody did. */
const reactionMs = 90 * dayMs;
const comparisonMs = 90 * dayMs;
export const stayDays = [30, 90, 180] as const;
const fewestPerSide = 20;
const fewestForThought = 60;

export type Reaction = {
  /** Some act with weight, of whatever class, within 90 days after they came. */
  reacted: boolean;
  /** Passes the person test by the genuine acts of these days. */
  engaged: boolean;
};

/** Somebody who came to follow, with what they did in the 90 days after. */
export type Joiner = Reaction & {
  join: Span;
  /** Last list that shows them, and the first complete one after it that does not; null = still there. */
  lastSeen: Instant;
  firstMissing: Instant | null;
  origin: Origin;
};

/** `received` in order of time. */
export function reactionOf(received: readonly ClassifiedAct[], cameBy: Instant, parameters: ModelParameters): Reaction {
  const within = received.filter(({ act }) => act.at !== null && cameBy <= act.at && act.at <= cameBy + reactionMs);
  return {
    reacted: within.some(({ weight }) => weight > 0),
    engaged: creditPerson(genuineActs(within), parameters).engagedSince !== null,
  };
}

export type Campaign = { from: Instant; to: Instant; isFollowForFollow: boolean };

/** Of `of` people who have been there for 90 days. */
export type ReactionCount = { of: number; reacted: number; engaged: number; engagedRate: Measure };

export type CampaignResult = {
  /** Who came within the campaign or the 14 days after it; in a follow-for-follow campaign, after the owner's follow. */
  joiners: number;
  /** Came in that time, and nobody can say whether for the owner's follow. Null = it does not matter here. */
  unknownOrigin: number | null;
  /** Still there so long after they came: sure, surely not, and not to be said. */
  stays: { days: number; yes: number; no: number; unknown: number }[];
  ripe: ReactionCount;
  comparison: ReactionCount;
  /** Rate of engagers, campaign less comparison. */
  difference: ({ value: number } & Limits) | Lack;
  price: CampaignPrice | null;
};

export type CampaignPrice =
  | { status: "ok"; follows: number; engagers: number; perEngager: number | null }
  | { status: "tooEarly"; until: Instant };

/**
 * What a campaign brought (model.md 11). `everybody` = all who ever came to follow; `ownFollows` = accounts that the
 * owner began to follow within the campaign, null = unknown.
 */
export function campaignResult(
  campaign: Campaign,
  everybody: readonly Joiner[],
  ownFollows: number | null,
  asOf: Instant,
): CampaignResult {
  const { to, isFollowForFollow } = campaign;
  const { joiners, others, unknownOrigin } = campaignSides(campaign, everybody);
  const [ripe, comparison] = [countReactions(joiners, asOf), countReactions(others, asOf)];
  return {
    joiners: joiners.length,
    unknownOrigin,
    stays: stayDays.map((days) => countStays(joiners, days, asOf)),
    ripe,
    comparison,
    difference: differenceOf(ripe, comparison),
    price: isFollowForFollow && ownFollows !== null ? priceOf(ownFollows, ripe.engaged, to, asOf) : null,
  };
}

/** The earliest join that can matter to a campaign and its comparison, and the latest. */
export function campaignReach({ from, to, isFollowForFollow }: Campaign): { from: Instant; to: Instant } {
  return { from: isFollowForFollow ? from : from - comparisonMs, to: to + answerMs };
}

type Sides<Each> = { joiners: Each[]; others: Each[]; unknownOrigin: number | null };

/** Who came with a campaign, and whom they are set against. */
export function campaignSides<Each extends Pick<Joiner, "join" | "origin">>(
  { from, to, isFollowForFollow }: Campaign,
  everybody: readonly Each[],
): Sides<Each> {
  const inTime = everybody.filter(({ join: { lo, hi } }) => lo !== null && from <= lo && hi <= to + answerMs);
  if (!isFollowForFollow) {
    const others = everybody.filter(
      ({ join: { lo, hi } }) => lo !== null && from - comparisonMs <= lo && lo < from && hi <= from,
    );
    return { joiners: inTime, others, unknownOrigin: null };
  }
  const ofOrigin = (wanted: Origin) => inTime.filter(({ origin }) => origin === wanted);
  return {
    joiners: ofOrigin("afterMyFollow"),
    others: ofOrigin("self"),
    unknownOrigin: ofOrigin("unknown").length,
  };
}

/** Whether somebody has been there long enough for what they did to be counted. */
export function isRipe({ join }: Pick<Joiner, "join">, asOf: Instant): boolean {
  return asOf - join.hi >= reactionMs;
}

function countReactions(joiners: readonly Joiner[], asOf: Instant): ReactionCount {
  const ripe = joiners.filter((each) => isRipe(each, asOf));
  const engaged = ripe.filter((each) => each.engaged).length;
  const limits = wilson(engaged, ripe.length);
  const engagedRate: Measure =
    limits === null || ripe.length < fewestPerSide
      ? { value: null, state: "notEnough", has: ripe.length, needs: fewestPerSide, of: "people" }
      : { value: engaged / ripe.length, state: "ok", ...limits, n: ripe.length };
  return { of: ripe.length, reacted: ripe.filter((each) => each.reacted).length, engaged, engagedRate };
}

function differenceOf(ripe: ReactionCount, other: ReactionCount): CampaignResult["difference"] {
  const has = Math.min(ripe.of, other.of);
  const found = rateDifference(ripe.engaged, ripe.of, other.engaged, other.of);
  if (found === null || has < fewestPerSide) return { has, needs: fewestPerSide, of: "people" };
  return { value: found.difference, lo: found.lo, hi: found.hi };
}

function countStays(joiners: readonly Joiner[], days: number, asOf: Instant): CampaignResult["stays"][number] {
  const count = { days, yes: 0, no: 0, unknown: 0 };
  for (const each of joiners) count[hasStayed(each, days, asOf)] += 1;
  return count;
}

/** Whether somebody was still there `days` after they came; `unknown` where no list can tell. */
export function hasStayed(
  { join, lastSeen, firstMissing }: Pick<Joiner, "join" | "lastSeen" | "firstMissing">,
  days: number,
  asOf: Instant,
): "yes" | "no" | "unknown" {
  const age = days * dayMs;
  if (lastSeen - join.hi >= age) return "yes";
  if (firstMissing === null || firstMissing > asOf || join.lo === null) return "unknown";
  return firstMissing - join.lo <= age ? "no" : "unknown";
}

/** Follows per engager, once everybody who may have come for one has had their 90 days. */
function priceOf(follows: number, engagers: number, to: Instant, asOf: Instant): CampaignPrice {
  const until = to + answerMs + reactionMs;
  if (asOf < until) return { status: "tooEarly", until };
  return { status: "ok", follows, engagers, perEngager: engagers === 0 ? null : follows / engagers };
}

/** Engagers that `more` people of a kind would bring, if they were like the ones before: of how many, how many were won. */
export function thoughtExperiment(engaged: number, joiners: number, more = 500): Limits | Lack {
  const limits = wilson(engaged, joiners);
  if (limits === null || joiners < fewestForThought) return { has: joiners, needs: fewestForThought, of: "people" };
  return { lo: more * limits.lo, hi: more * limits.hi };
}
