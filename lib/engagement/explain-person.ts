import type { Act, ActClass, Instant, LedgerLine, Mark } from "#lib/engagement/account.ts";
import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { type FollowerFacts, ledgerLine } from "#lib/engagement/ledger-line.ts";
import { type Need, needsOf } from "#lib/engagement/line-needs.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { placeOfAct } from "#lib/engagement/place.ts";
import { type ProfileLook, type ProfileSignal, profilePoints } from "#lib/engagement/profile-points.ts";
import type { Spell } from "#lib/engagement/spells.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** A fact that a line rests on (model.md 8). Days are not rounded. */
export type Reason =
  | { code: "follower"; minDays: number; maxDays: number | null; exact: boolean }
  | ({ code: "acts"; kinds: ActKinds; evenTrade: number } & Partial<Record<ActClass, number>>)
  | { code: "lastUnprompted"; days: number; places: number; text: boolean; tested: boolean }
  | { code: "youFollow"; value: boolean | null; earlier: boolean }
  | { code: "profile"; points: number; signals: ProfileSignal[]; known: number; fields: ProfileFields }
  | { code: "postsSeen"; n: number }
  | ({ code: "mark" } & Omit<Mark, "actor">);

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

/** A received act as far as a reason speaks of it. */
export type JudgedAct = Pick<ClassifiedAct, "class" | "isStrong" | "prompt"> & {
  act: Pick<Act, "type" | "at" | "post">;
};

/** All that is known of one person, from wherever it was read. */
export type PersonEvidence = {
  /** In the order of time. */
  received: readonly JudgedAct[];
  /** Null = not on the latest follower list. */
  follower: { facts: FollowerFacts; spell: Spell } | null;
  /** On the latest list of those whom I follow; null = no such list is known. And on any such list. */
  youFollow: boolean | null;
  haveFollowed: boolean;
  /** Null = no source says how the profile looks. */
  profile: ProfileLook | null;
  marks: readonly Omit<Mark, "actor">[];
};

export type PersonExplanation = {
  /** Null = not on the latest follower list. */
  line: LedgerLine | null;
  reasons: Reason[];
  needs: Need[];
};

/** Why somebody stands where they stand (model.md 8): facts in the order of the table there, never sentences. */
export function explainPerson(evidence: PersonEvidence, asOf: Instant, parameters: ModelParameters): PersonExplanation {
  const { follower, received, youFollow, haveFollowed, profile, marks } = evidence;
  const line = follower && ledgerLine(follower.facts, parameters);
  return {
    line,
    reasons: [
      ...(follower ? [followerReason(follower.spell, asOf)] : []),
      actsReason(received),
      ...lastReason(received, asOf),
      { code: "youFollow", value: youFollow, earlier: haveFollowed },
      ...(profile ? [profileReason(profile)] : []),
      ...(follower ? [{ code: "postsSeen" as const, n: follower.facts.postsSeen }] : []),
      ...marks.map((mark) => ({ code: "mark" as const, ...mark })),
    ],
    needs: follower && line ? needsOf(line, follower.facts, parameters) : [],
  };
}

function followerReason({ lo, hi, isExact }: Spell, asOf: Instant): Reason {
  const daysSince = (at: Instant) => (asOf - at) / dayMs;
  return { code: "follower", minDays: daysSince(hi), maxDays: lo === null ? null : daysSince(lo), exact: isExact };
}

function actsReason(received: readonly JudgedAct[]): Reason {
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

function lastReason(received: readonly JudgedAct[], asOf: Instant): Reason[] {
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

function profileReason(profile: ProfileLook): Reason {
  const { hasPicture, posts, followers, following } = profile;
  const { points, signals, known } = profilePoints(profile);
  const hasBio = "hasBio" in profile ? profile.hasBio : profile.bio === null ? null : profile.bio.trim() !== "";
  const count = (value: number | bigint | null) => (value === null ? null : Number(value));
  return {
    code: "profile",
    points,
    signals: signals.map(({ signal }) => signal),
    known,
    fields: { hasPicture, hasBio, posts: count(posts), followers: count(followers), following: count(following) },
  };
}
