import type { Account, ActClass, Instant } from "#lib/engagement/account.ts";
import { type ClassifiedAccount, classifyAccount } from "#lib/engagement/classify-account.ts";
import type { ClassifiedAct } from "#lib/engagement/classify-person.ts";
import { explainPerson, type PersonExplanation } from "#lib/engagement/explain-person.ts";
import { type FollowerIndex, factsOfFollower, indexFollowers } from "#lib/engagement/follower-facts.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

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

export type Explanation = PersonExplanation & { acts: ExplainedAct[] };

/** Why somebody of an account stands where they stand (model.md 8), and what each of their acts is taken for. */
export function explainActor(actor: string, account: Account, asOf: Instant, parameters: ModelParameters): Explanation {
  const classified = classifyAccount(account, asOf, parameters);
  return explainIn(classified, indexFollowers(classified), actor);
}

export function explainIn(classified: ClassifiedAccount, index: FollowerIndex, actor: string): Explanation {
  const received = classified.people.get(actor)?.received ?? [];
  const facts = factsOfFollower(actor, index);
  const spell = index.spells.get(actor);
  const evidence = {
    received,
    follower: facts && spell ? { facts, spell } : null,
    youFollow: index.following?.has(actor) ?? null,
    haveFollowed: index.everFollowed.has(actor),
    profile: index.profiles.get(actor) ?? null,
    marks: classified.account.marks.filter((mark) => mark.actor === actor).map(({ actor: _, ...mark }) => mark),
  };
  return {
    ...explainPerson(evidence, classified.asOf, classified.parameters),
    acts: received.map((each) => explainAct(each, actor, classified)),
  };
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
