import { genuineInterval } from "#lib/engagement/genuine-interval.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { MeasureName } from "#lib/engagement/measures.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { wilson } from "#lib/engagement/rates.ts";
import { signTest } from "#lib/engagement/sign-test.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { notEnough, ratioStateOf, refusalOf, stateOf, type Trust, trustOf } from "#lib/engagement/trust.ts";

type PeopleName = Extract<
  MeasureName,
  | "people28"
  | "people90"
  | "G"
  | "flatG"
  | "core"
  | "depth"
  | "genuineReach"
  | "reachFollowers"
  | "reachOutsiders"
  | "outside28"
  | "amplifiers28"
  | "sharesPerPost28"
  | "loyalty"
  | "gained"
  | "lost"
  | "changeP"
>;

/** People of the block before that loyalty needs (model.md 14.1). */
const minBlock1 = 10;

/** Figures about people of model.md 6, without how credit is spread. */
export function peopleMeasures(tallies: Tallies, parameters: ModelParameters): Record<PeopleName, Measure> {
  const { peopleDays, coreBlocks } = parameters;
  const known = (value: number, days = peopleDays): Measure =>
    refusalOf(tallies, days) ?? { value, state: stateOf(trustOf(tallies, days)) };
  const { genuineEngagement: G, engagers } = tallies;
  const genuine = known(G);
  return {
    people28: known(tallies.people28),
    people90: known(tallies.people90),
    G: genuine.value === null ? genuine : { ...genuine, ...genuineInterval(tallies), n: engagers },
    flatG: known(tallies.flatGenuineEngagement),
    core: known(tallies.core, coreBlocks * peopleDays),
    depth: known(tallies.depth),
    genuineReach: known(tallies.people28),
    ...reachMeasures(tallies, known),
    outside28: outsideMeasure(tallies, peopleDays),
    amplifiers28: known(tallies.amplifiers28),
    sharesPerPost28: sharesMeasure(tallies, known),
    ...changeMeasures(tallies, peopleDays),
  };
}

/** A ring group is neither follower nor outsider: the two may add up to less than the reach. */
function reachMeasures({ ledger, block0Engagers, block0Followers }: Tallies, known: (value: number) => Measure) {
  if (ledger === null) return { reachFollowers: needsList, reachOutsiders: needsList };
  return { reachFollowers: known(block0Followers), reachOutsiders: known(block0Engagers - block0Followers) };
}

const needsList: Measure = { value: null, state: "needsList" };

function outsideMeasure(tallies: Tallies, peopleDays: number): Measure {
  const { ledger, block0Engagers: n, block0Followers } = tallies;
  if (ledger === null) return needsList;
  const refusal = refusalOf(tallies, peopleDays);
  if (refusal) return refusal;
  if (n === 0) return notEnough(0, 1, "people");
  const outsiders = n - block0Followers;
  const trust: Trust = trustOf(tallies, peopleDays);
  // Somebody who is missing on a list with gaps may well follow.
  const state = ratioStateOf({ ...trust, isEstimate: trust.isEstimate || !ledger.isComplete });
  return { value: outsiders / n, state, ...wilson(outsiders, n), n };
}

function sharesMeasure({ shares28, posts28 }: Tallies, known: (value: number) => Measure): Measure {
  const perPost = known(shares28 / Math.max(1, posts28));
  if (perPost.value === null) return perPost;
  return posts28 === 0 ? notEnough(0, 1, "posts") : { ...perPost, n: posts28 };
}

/** Both blocks have to be known, or those of the one before would all seem to have come or gone. */
function changeMeasures(tallies: Tallies, peopleDays: number) {
  const { gained, lost, stayed, block1 } = tallies;
  const days = 2 * peopleDays;
  const refusal = refusalOf(tallies, days);
  if (refusal) return { loyalty: refusal, gained: refusal, lost: refusal, changeP: refusal };
  const state = ratioStateOf(trustOf(tallies, days));
  const enough = block1 >= minBlock1;
  return {
    loyalty: enough
      ? { value: stayed / block1, state, ...wilson(stayed, block1), n: block1 }
      : notEnough(block1, minBlock1, "people"),
    gained: { value: gained, state },
    lost: { value: lost, state },
    changeP: { value: signTest(gained, lost), state, n: gained + lost },
  };
}
