import "server-only";
import type { StoredAct, StreamedPerson } from "#lib/db/model/stream-people.ts";
import { type ActClass, actClasses, type Instant, type Interval } from "#lib/engagement/account.ts";
import {
  type ClassifiedAct,
  classifyPerson,
  compareActs,
  type ModelContext,
  type PersonContext,
} from "#lib/engagement/classify-person.ts";
import { hasOwnText } from "#lib/engagement/fact-keys.ts";
import { changeHistory, type HistoryChanges, noChanges } from "#lib/engagement/history.ts";
import { creditPerson, genuineActs } from "#lib/engagement/person-credit.ts";
import { figuresOfPerson, type PersonFigures } from "#lib/engagement/person-figures.ts";
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
};

/** How the acts of people are classified now, and what was stored of them. */
export type PersonPass = {
  context: ModelContext;
  asOf: Instant;
  /** Weeks of history end at or before this Monday (days since 1970), now and before the change. */
  lastWeek: number;
  lastWeekBefore: number;
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

/** Classifies one person anew, and adds to `changes` what that changes in the sums. */
export function passPerson(person: StreamedPerson, pass: PersonPass, changes: Changes): PassedPerson {
  const { context } = pass;
  const acts = person.acts.sort(compareActs);
  const marks = { actor: person.personId, isOwn: false, ...pass.marksOf(person.personId) };
  const classified = (ringSpans: readonly Interval[]) => classifyPerson(acts, { ...marks, ringSpans }, context);
  const { received, windows } = classified(pass.ringSpansOf(person.personId));
  if (pass.heldBefore === "stored") takeOut(person, pass, changes);
  if (pass.heldBefore === "other-rings") {
    const before = classified(pass.otherRingSpansOf(person.personId)).received;
    addUp(before, { isFollower: person.follows }, pass.lastWeekBefore, context, changes, -1);
  }
  addUp(received, { isFollower: person.follows }, pass.lastWeek, context, changes, 1);
  for (const each of received) {
    const { act } = each;
    if (act.at !== null && ((act as StoredAct).isNew || isChanged(each))) changes.from = Math.min(changes.from, act.at);
  }
  return {
    personId: person.personId,
    figures: figuresOfPerson(acts, received, pass.asOf, context.parameters),
    windows,
    changed: received.filter(isChanged),
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
    .sort(compareActs)
    .map(asStored);
  for (const { at } of person.gone) if (at !== null) changes.from = Math.min(changes.from, at);
  addUp(before, { isFollower: person.followed }, pass.lastWeekBefore, pass.context, changes, -1);
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
  { isFollower }: { isFollower: boolean },
  lastWeek: number,
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
  const isEngager = creditPerson(genuine, context.parameters).engagedSince !== null;
  changeHistory(changes.history, genuine, context.parameters, lastWeek, sign);
  for (const [post, share] of postSharesOf(received, { isEngager, isFollower })) {
    const sum = changes.posts.get(post);
    if (!sum) changes.posts.set(post, scaled(share, sign));
    else for (const name of postShareNames) sum[name] += sign * share[name];
  }
}

function scaled(share: PostShare, sign: 1 | -1): PostShare {
  return recordOf(postShareNames, (name) => sign * share[name]);
}
