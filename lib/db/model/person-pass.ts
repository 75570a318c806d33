import "server-only";
import type { StoredAct, StreamedPast, StreamedPerson } from "#lib/db/model/stream-people.ts";
import { type ActClass, actClasses, type Instant, type Interval } from "#lib/engagement/account.ts";
import {
  type ClassifiedAct,
  type ClassifiedBefore,
  classifyPerson,
  compareActs,
  type ModelContext,
  type PersonContext,
} from "#lib/engagement/classify-person.ts";
import { hasOwnText } from "#lib/engagement/fact-keys.ts";
import { changeHistory, type HistoryChanges, type HistoryEnd, noChanges } from "#lib/engagement/history.ts";
import { creditPerson, genuineActs } from "#lib/engagement/person-credit.ts";
import { figuresOfPerson, type PersonFigures } from "#lib/engagement/person-figures.ts";
import { goesBackTo, type PersonPast, pastOf } from "#lib/engagement/person-past.ts";
import type { WindowTrade } from "#lib/engagement/person-windows.ts";
import { type PostShare, postShareNames, postSharesOf } from "#lib/engagement/post-shares.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import { gradeOfText } from "#lib/engagement/text-grade.ts";

/** Sums over all people, as differences between before and now. */
export type Changes = {
  classes: Record<ActClass, number>;
  wordActs: number;
  wordActsWithoutText: number;
  posts: Map<string, PostShare>;
  history: HistoryChanges;
  /** Time of the earliest act that changed. */
  from: Instant;
};

export type PassedPerson = {
  personId: string;
  figures: PersonFigures;
  windows: WindowTrade[];
  /** Received acts whose stored class is another. */
  changed: ClassifiedAct[];
  /** What is to be kept of the older acts; null = as it is, or nothing where all acts were read. */
  newPast: PersonPast | null;
};

/** How the acts of people are classified now, and what was stored of them. */
export type PersonPass = {
  context: ModelContext;
  asOf: Instant;
  /** Up to when the past of people is kept. */
  latestPast: Instant;
  /** Where history ends now, and where it ended before the change. */
  end: HistoryEnd;
  endBefore: HistoryEnd;
  marksOf(personId: string): Pick<PersonContext, "isCommunity" | "isSpam">;
  ringSpansOf(personId: string): readonly Interval[];
  /** What the sums hold of a person: what is stored, what the pass before added with other rings, or nothing. */
  heldBefore: "stored" | "other-rings" | "nothing";
  /** For `other-rings`. */
  otherRingSpansOf(personId: string): readonly Interval[];
};

export function noPersonChanges(): Changes {
  return {
    classes: recordOf(actClasses, () => 0),
    wordActs: 0,
    wordActsWithoutText: 0,
    posts: new Map(),
    history: noChanges(),
    from: Number.POSITIVE_INFINITY,
  };
}

/** Whether the past is not enough: an act since then, on a post of it, tells of the post as a whole. */
export function mustBeReread({ past, acts }: StreamedPerson): boolean {
  if (past === null) return false;
  return goesBackTo(
    past,
    acts.filter(({ direction, at }) => direction === "received" && isSince(past, at)),
  );
}

/** Classifies one person anew, and adds to `changes` what that changes in the sums. */
export function passPerson(person: StreamedPerson, pass: PersonPass, changes: Changes): PassedPerson {
  const { context } = pass;
  const { past } = person;
  const acts = person.acts.sort(compareActs);
  const before = past === null ? null : beforePast(past, acts, context);
  const marks = { actor: person.personId, isOwn: false, ...pass.marksOf(person.personId) };
  const classified = (ringSpans: readonly Interval[]) => classifyPerson(acts, { ...marks, ringSpans }, context, before);
  const { received, windows } = classified(pass.ringSpansOf(person.personId));
  if (pass.heldBefore === "stored") takeOut(person, pass, changes);
  if (pass.heldBefore === "other-rings") {
    const old = classified(pass.otherRingSpansOf(person.personId)).received;
    addUp(old, { isFollower: person.follows, past }, pass.endBefore, context, changes, -1);
  }
  addUp(received, { isFollower: person.follows, past }, pass.end, context, changes, 1);
  for (const each of received) {
    const { act } = each;
    if (act.at !== null && ((act as StoredAct).isNew || isChanged(each))) changes.from = Math.min(changes.from, act.at);
  }
  const actsSince = past === null ? acts : acts.filter(({ at }) => isSince(past, at));
  const kept = pastOf(actsSince, received, pass.latestPast, context.parameters, past);
  return {
    personId: person.personId,
    figures: figuresOfPerson(actsSince, received, pass.asOf, context.parameters, past?.figures),
    windows,
    changed: received.filter(isChanged),
    newPast: kept === past ? null : kept,
  };
}

function isSince({ until }: PersonPast, at: Instant | null): boolean {
  return at === null || at >= until;
}

function beforePast(past: StreamedPast, acts: readonly StoredAct[], { windows }: ModelContext): ClassifiedBefore {
  return {
    until: past.until,
    usedPrompts: new Set(acts.filter(({ at }) => !isSince(past, at)).flatMap(({ stored }) => stored.prompt ?? [])),
    evenWindows: past.evenWindows.filter((no) => (windows[no]?.from ?? Number.POSITIVE_INFINITY) < past.until),
  };
}

function isChanged({ act, class: actClass, weight, prompt }: ClassifiedAct): boolean {
  const { stored } = act as StoredAct;
  return stored.class !== actClass || stored.weight !== weight || stored.prompt !== prompt;
}

/** Takes out what the person had added: by the classes that are stored, of acts that were there. */
function takeOut(person: StreamedPerson, pass: PersonPass, changes: Changes): void {
  const gone = new Set(person.gone.map((act) => act.id));
  const before = [...person.acts.filter((act) => !gone.has(act.id)), ...person.gone]
    .filter((act) => act.direction === "received" && act.stored.class !== null && !act.isNew)
    .filter(({ at }) => person.past === null || isSince(person.past, at))
    .sort(compareActs)
    .map(asStored);
  for (const { at } of person.gone) if (at !== null) changes.from = Math.min(changes.from, at);
  addUp(before, { isFollower: person.followed, past: person.past }, pass.endBefore, pass.context, changes, -1);
}

function asStored(act: StoredAct): ClassifiedAct {
  const grade = act.stored.class === "noise" ? "noise" : gradeOfText(hasOwnText(act.type) ? act.text : null);
  return {
    act,
    class: act.stored.class ?? "undated",
    weight: act.stored.weight,
    isStrong: grade === "text",
    grade,
    isReturned: false,
    prompt: act.stored.prompt,
  };
}

function addUp(
  received: readonly ClassifiedAct[],
  { isFollower, past }: { isFollower: boolean; past: PersonPast | null },
  end: HistoryEnd,
  context: ModelContext,
  changes: Changes,
  sign: 1 | -1,
): void {
  for (const { act, class: actClass } of received) {
    changes.classes[actClass] += sign;
    if (act.type !== "comment" && act.type !== "reply" && act.type !== "mention") continue;
    changes.wordActs += sign;
    if (act.text === null) changes.wordActsWithoutText += sign;
  }
  const genuine = genuineActs(received);
  const creditBefore = past === null ? null : { until: past.until, credit: past.figures };
  const isEngager = past !== null || creditPerson(genuine, context.parameters).engagedSince !== null;
  changeHistory(changes.history, genuine, context.parameters, end, sign, creditBefore);
  for (const [post, share] of postSharesOf(received, { isEngager, isFollower, hasPast: past !== null })) {
    const sum = changes.posts.get(post);
    if (!sum) changes.posts.set(post, scaled(share, sign));
    else for (const name of postShareNames) sum[name] += sign * share[name];
  }
}

function scaled(share: PostShare, sign: 1 | -1): PostShare {
  return recordOf(postShareNames, (name) => sign * share[name]);
}
