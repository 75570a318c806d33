import type { Account, ActClass, Instant, LedgerLine, MarkKind } from "#lib/engagement/account.ts";
import { type ClassifiedAccount, classifyAccount } from "#lib/engagement/classify-account.ts";
import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { type FollowerIndex, factsOfFollower, indexFollowers } from "#lib/engagement/follower-facts.ts";
import { type FollowerFacts, ledgerLine } from "#lib/engagement/ledger-line.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { placeOfAct } from "#lib/engagement/place.ts";
import { type ProfileSignal, profilePoints } from "#lib/engagement/profile-points.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** A fact that a line rests on (model.md 8). Days are not rounded. */
export type Reason =
  | { code: "follower"; minDays: number; maxDays: number | null; exact: boolean }
  | ({ code: "acts"; kinds: ActKinds; evenTrade: number } & Partial<Record<ActClass, number>>)
  | { code: "lastUnprompted"; days: number; places: number; text: boolean; tested: boolean }
  | { code: "youFollow"; value: boolean | null; earlier: boolean }
  | { code: "profile"; points: number; signals: ProfileSignal[]; known: number; fields: ProfileFields }
  | { code: "postsSeen"; n: number }
  | { code: "mark"; kind: MarkKind; reason?: string; who?: string; when?: Instant };

/** Received acts by class and kind. Of the returned ones `evenTrade` answered no single prompt. */
export type ActKinds = Partial<Record<ActClass, Partial<Record<ActType, number>>>>;

/** What the sentence about a profile may name; null = the source does not say. */
export type ProfileFields = {
  hasPicture: boolean | null;
  hasBio: boolean | null;
  posts: number | null;
  followers: number | null;
  following: number | null;
};

/** What would change the line. */
export type Need =
  | { code: "wordsOrTwoPlaces" }
  | { code: "wordsOrAnotherPlace" }
  | { code: "anotherAct" }
  | { code: "lapses"; days: number }
  | { code: "removeSpamMark" }
  | { code: "time"; days: number }
  | { code: "posts"; n: number };

/** One received act and what its class rests on. */
export type ExplainedAct = {
  id: string;
  class: ActClass;
  /** Of a returned act the prompt that it answered; null = returned by even trade over months. */
  prompt?: string | null;
  /** Of a ring act the places of its rings in `ClassifiedAccount.rings`. */
  rings?: number[];
  /** Of noise the other acts with the same words; empty = the person is marked as spam. */
  sameText?: string[];
};

export type Explanation = {
  /** Null = not on the latest follower list. */
  line: LedgerLine | null;
  reasons: Reason[];
  needs: Need[];
  acts: ExplainedAct[];
};

/** Why somebody stands where they stand (model.md 8): facts in the order of the table there, never sentences. */
export function explainActor(actor: string, account: Account, asOf: Instant, parameters: ModelParameters): Explanation {
  const classified = classifyAccount(account, asOf, parameters);
  return explainIn(classified, indexFollowers(classified), actor);
}

export function explainIn(classified: ClassifiedAccount, index: FollowerIndex, actor: string): Explanation {
  const { parameters } = classified;
  const received = classified.people.get(actor)?.received ?? [];
  const facts = factsOfFollower(actor, index);
  const line = facts && ledgerLine(facts, parameters);
  return {
    line,
    reasons: [
      ...followerReason(actor, index),
      actsReason(received),
      ...lastReason(received, classified.asOf),
      youFollowReason(actor, index),
      ...profileReason(actor, index),
      ...(facts ? [{ code: "postsSeen" as const, n: facts.postsSeen }] : []),
      ...markReasons(actor, classified),
    ],
    needs: facts && line ? needsOf(line, facts, parameters) : [],
    acts: received.map((each) => explainAct(each, actor, classified)),
  };
}

function followerReason(actor: string, { spells, classified }: FollowerIndex): Reason[] {
  const spell = spells.get(actor);
  if (!spell) return [];
  const daysSince = (at: Instant) => (classified.asOf - at) / dayMs;
  const maxDays = spell.lo === null ? null : daysSince(spell.lo);
  return [{ code: "follower", minDays: daysSince(spell.hi), maxDays, exact: spell.isExact }];
}

function actsReason(received: readonly ClassifiedAct[]): Reason {
  const counts: Partial<Record<ActClass, number>> = {};
  const kinds: ActKinds = {};
  for (const { act, class: actClass } of received) {
    counts[actClass] = (counts[actClass] ?? 0) + 1;
    const ofClass = kinds[actClass] ?? {};
    ofClass[act.type] = (ofClass[act.type] ?? 0) + 1;
    kinds[actClass] = ofClass;
  }
  const evenTrade = received.filter((each) => each.class === "returned" && each.prompt === null).length;
  return { code: "acts", kinds, evenTrade, ...counts };
}

function lastReason(received: readonly ClassifiedAct[], asOf: Instant): Reason[] {
  const genuine = received.filter((each) => isGenuine(each.class));
  const last = genuine.at(-1);
  if (!last || last.act.at === null) return [];
  return [
    {
      code: "lastUnprompted",
      days: (asOf - last.act.at) / dayMs,
      places: new Set(genuine.map(({ act }) => placeOfAct(act))).size,
      text: genuine.some(({ isStrong }) => isStrong),
      tested: last.class !== "untested",
    },
  ];
}

function youFollowReason(actor: string, { following, everFollowed }: FollowerIndex): Reason {
  return { code: "youFollow", value: following?.has(actor) ?? null, earlier: everFollowed.has(actor) };
}

function profileReason(actor: string, { profiles }: FollowerIndex): Reason[] {
  const profile = profiles.get(actor);
  if (!profile) return [];
  const { hasPicture, bio, posts, followers, following } = profile;
  const { points, signals, known } = profilePoints(profile);
  const fields = { hasPicture, hasBio: bio === null ? null : bio.trim() !== "", posts, followers, following };
  return [{ code: "profile", points, signals: signals.map(({ signal }) => signal), known, fields }];
}

function markReasons(actor: string, { account }: ClassifiedAccount): Reason[] {
  return account.marks
    .filter((mark) => mark.actor === actor)
    .map(({ actor: _, ...mark }) => ({ code: "mark", ...mark }));
}

/** The nearest things that would change a line, the surest first. */
export function needsOf(line: LedgerLine, facts: FollowerFacts, parameters: ModelParameters): Need[] {
  switch (line) {
    case "engaged":
      return [{ code: "lapses", days: parameters.engagedDays - (facts.daysSinceGenuine ?? 0) }];
    case "lapsed":
      return [{ code: "anotherAct" }];
    case "once":
      return [{ code: "wordsOrAnotherPlace" }];
    case "suspect":
      return [{ code: facts.isSpam ? "removeSpamMark" : "wordsOrTwoPlaces" }];
    case "new":
      return [{ code: "time", days: parameters.newDays - facts.minDays }, { code: "wordsOrTwoPlaces" }];
    case "unclear":
      return [{ code: "posts", n: parameters.minPostsSeen - facts.postsSeen }, { code: "wordsOrTwoPlaces" }];
    case "traded":
    case "courtesy":
    case "hollow":
      return [{ code: "wordsOrTwoPlaces" }];
    default:
      return line satisfies never;
  }
}

function explainAct(each: ClassifiedAct, actor: string, { rings, people }: ClassifiedAccount): ExplainedAct {
  const { act, class: actClass, prompt } = each;
  const { id, at } = act;
  if (actClass === "returned") return { id, class: actClass, prompt };
  if (actClass === "noise") return { id, class: actClass, sameText: sameTextAs(each, people) };
  if (actClass !== "ring" || at === null) return { id, class: actClass };
  const held = rings.flatMap(({ members, from, to }, no) =>
    members.includes(actor) && from <= at && at < to ? [no] : [],
  );
  return { id, class: actClass, rings: held };
}

function sameTextAs({ act, grade }: ClassifiedAct, people: ClassifiedAccount["people"]): string[] {
  if (grade !== "noise") return [];
  const words = act.text?.wordSequence;
  return [...people.values()]
    .flatMap(({ received }) => received.map((each) => each.act))
    .filter(({ id, text }) => id !== act.id && text?.wordSequence === words)
    .map(({ id }) => id)
    .sort();
}
