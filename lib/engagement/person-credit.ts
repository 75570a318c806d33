import type { Instant } from "#lib/engagement/account.ts";
import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { dayMs, hourMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { placeOfAct } from "#lib/engagement/place.ts";

/** A fixed moment to which credit is carried forward, so that a sum of credit only ever gets added to. */
export const creditOrigin: Instant = Date.UTC(2020, 0, 1);

/** One dated act that counts for somebody. */
export type CountedAct = { at: Instant; weight: number; isStrong: boolean; place: string };

export type PersonCredit = {
  acts: number;
  first: Instant | null;
  last: Instant | null;
  /** Sum of w * 2^((at - creditOrigin) / half-life). */
  credit: number;
  /** The same with every weight 1. */
  flatCredit: number;
  isStrong: boolean;
  /** Moment from which they pass the person test; null = they do not. */
  engagedSince: Instant | null;
};

/** The genuine acts of a classified person, in order of time. */
export function genuineActs(received: readonly ClassifiedAct[]): CountedAct[] {
  const counted: CountedAct[] = [];
  for (const { act, class: actClass, weight, isStrong } of received) {
    if (act.at !== null && isGenuine(actClass)) counted.push({ at: act.at, weight, isStrong, place: placeOfAct(act) });
  }
  return counted;
}

/** Of somebody who passes the person test. */
export type EngagerCredit = PersonCredit & { engagedSince: Instant };

/** Credit and person test of model.md 5 over acts in order of time; `past` is the credit of acts before them. */
export function creditPerson(
  acts: readonly CountedAct[],
  parameters: ModelParameters,
  past: EngagerCredit | null = null,
): PersonCredit {
  const halfLife = parameters.halfLifeDays * dayMs;
  const minGap = parameters.minGapHours * hourMs;
  const first = acts[0];
  let [credit, flatCredit, isStrong] = [past?.credit ?? 0, past?.flatCredit ?? 0, past?.isStrong ?? false];
  let isElsewhere = false;
  let engagedSince = past?.engagedSince ?? null;
  for (const act of acts) {
    const share = 2 ** ((act.at - creditOrigin) / halfLife);
    credit += act.weight * share;
    flatCredit += share;
    isStrong ||= act.isStrong;
    isElsewhere ||= act.place !== first?.place;
    if (engagedSince === null && first && (isStrong || (isElsewhere && act.at - first.at >= minGap))) {
      engagedSince = act.at;
    }
  }
  return {
    acts: (past?.acts ?? 0) + acts.length,
    first: past?.first ?? first?.at ?? null,
    last: acts.at(-1)?.at ?? past?.last ?? null,
    credit,
    flatCredit,
    isStrong,
    engagedSince,
  };
}

/** E(T) of a forward credit: it fades by half every half-life. */
export function creditAt(
  credit: number,
  asOf: Instant,
  { halfLifeDays }: Pick<ModelParameters, "halfLifeDays">,
): number {
  return credit * 2 ** (-(asOf - creditOrigin) / (halfLifeDays * dayMs));
}

/** s = E / (E + kappa): what one person is worth, from 0 to less than 1. */
export function saturate(credit: number, { kappa }: Pick<ModelParameters, "kappa">): number {
  return credit / (credit + kappa);
}
