import "server-only";
import { findFigures, type ProfileFigures } from "#lib/db/figures.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { isCountedByPlatforms } from "#lib/engagement/counted-types.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { modelVersion } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { type AccountAt, type AccountRefusal, loadAccountAt } from "#lib/services/figures/load-account-at.ts";

export type Figures = { asOf: string; modelVersion: number; parametersHash: string; measures: Measures };

/** All figures of a profile: as they are stored, or computed anew as of a moment. */
export async function loadFigures(
  scope: OwnerScope,
  profileId: string,
  at: Date | null,
): Promise<Result<Figures, AccountRefusal>> {
  if (at === null) {
    if (!(await findProfile(scope, profileId))) return fail("no-profile");
    const stored = await findFigures(scope, profileId);
    if (!stored) return fail("nothing-known");
    const { asOf, modelVersion: version, parametersHash: hash, measures } = stored;
    return ok({ asOf: asOf.toISOString(), modelVersion: version, parametersHash: hash, measures });
  }
  const computed = await computeFigures(scope, profileId, at);
  if (!computed.ok) return computed;
  const { asOf: _asOf, tallies: _tallies, ...figures } = computed.value;
  return ok({ asOf: at.toISOString(), ...figures });
}

/** All figures as of a moment, with the tallies they are made of: what would have been stored had it been the last one. */
export async function computeFigures(
  scope: OwnerScope,
  profileId: string,
  at: Date,
): Promise<Result<ProfileFigures, AccountRefusal>> {
  const loaded = await loadAccountAt(scope, profileId, at);
  if (!loaded.ok) return loaded;
  const { parameters, parametersHash } = loaded.value;
  const tallies = tallyFacts(loaded.value);
  return ok({ asOf: at, modelVersion, parametersHash, tallies, measures: measuresOf(tallies, parameters) });
}

/** What the model tallies, with what platforms counted, which acts and lists do not tell. */
function tallyFacts({ account, counted, asOf, parameters }: AccountAt): Tallies {
  const tallies = tallyAccount(account, asOf, parameters);
  const named = account.acts.filter(
    (act) =>
      act.direction === "received" &&
      act.actor !== null &&
      act.post !== null &&
      counted.posts.has(act.post) &&
      isCountedByPlatforms(act),
  );
  return {
    ...tallies,
    countedActs: counted.reactions,
    namedActs: named.length,
    ledger: tallies.ledger && { ...tallies.ledger, platformCount: counted.followers },
  };
}
