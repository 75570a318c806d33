import type { Instant } from "#lib/engagement/account.ts";
import type { ClassifiedAccount } from "#lib/engagement/classify-account.ts";
import { type ClassifiedAct, type ClassifiedPerson, isGenuine } from "#lib/engagement/classify-person.ts";
import { creditAt, creditPerson, genuineActs, type PersonCredit, saturate } from "#lib/engagement/person-credit.ts";
import { placeOfAct } from "#lib/engagement/place.ts";

/** Somebody, or a ring group, who enters the figures: what they are worth and when they were there (model.md 5). */
export type Engager = {
  /** E(T), s(T), and s with every weight 1. */
  credit: number;
  worth: number;
  flatWorth: number;
  /** Times of the acts that count, in order. */
  times: readonly Instant[];
};

/** Classified people, all of them or those that matter. */
export type ClassifiedPeople = Pick<ClassifiedAccount, "asOf" | "parameters" | "people" | "ringGroups">;

export type EngagingPerson = Engager & { actor: string; shares: readonly Instant[] };

/** Everybody who passes the person test by genuine acts, in the order of the actors. */
export function findEngagers(classified: ClassifiedPeople): EngagingPerson[] {
  return [...classified.people].flatMap(([actor, person]) => {
    const acts = genuineActs(person.received);
    const credit = creditPerson(acts, classified.parameters);
    if (credit.engagedSince === null) return [];
    return [{ ...worthOf(credit, classified), actor, times: acts.map(({ at }) => at), shares: sharesOf(person) }];
  });
}

/**
 * Each ring group of which some member passes the test by ring acts that are not returned, as one: worth what the
 * strongest such member is, there whenever one of them was (model.md 5).
 */
export function findRingEngagers(classified: ClassifiedPeople): Engager[] {
  return classified.ringGroups.flatMap((members) => {
    const passing = members.flatMap((actor) => {
      const acts = ringActs(classified.people.get(actor));
      const credit = creditPerson(acts, classified.parameters);
      return credit.engagedSince === null ? [] : [{ ...worthOf(credit, classified), times: acts.map(({ at }) => at) }];
    });
    if (passing.length === 0) return [];
    return [
      {
        credit: Math.max(...passing.map((member) => member.credit)),
        worth: Math.max(...passing.map((member) => member.worth)),
        flatWorth: Math.max(...passing.map((member) => member.flatWorth)),
        times: passing.flatMap(({ times }) => times).sort((a, b) => a - b),
      },
    ];
  });
}

function worthOf({ credit, flatCredit }: PersonCredit, { asOf, parameters }: ClassifiedPeople) {
  const now = creditAt(credit, asOf, parameters);
  return {
    credit: now,
    worth: saturate(now, parameters),
    flatWorth: saturate(creditAt(flatCredit, asOf, parameters), parameters),
  };
}

function ringActs(person: ClassifiedPerson | undefined) {
  return (person?.received ?? []).flatMap(({ act, class: actClass, weight, isStrong, isReturned }) =>
    act.at === null || actClass !== "ring" || isReturned
      ? []
      : [{ at: act.at, weight, isStrong, place: placeOfAct(act) }],
  );
}

function sharesOf({ received }: ClassifiedPerson): Instant[] {
  const isShare = ({ act, class: actClass }: ClassifiedAct) =>
    isGenuine(actClass) && (act.type === "share" || act.type === "quote");
  return received.filter(isShare).flatMap(({ act }) => (act.at === null ? [] : [act.at]));
}
