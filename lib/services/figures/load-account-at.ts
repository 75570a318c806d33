import "server-only";
import { countAccountActs, loadAccount } from "#lib/db/account-facts.ts";
import { type CountedFacts, readCounted } from "#lib/db/counted-posts.ts";
import { findFigures } from "#lib/db/figures.ts";
import { findParameters, parametersHash } from "#lib/db/model-settings.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Account, Instant } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type AccountAt = {
  account: Account;
  counted: CountedFacts;
  asOf: Instant;
  parameters: ModelParameters;
  parametersHash: string;
};
export type AccountRefusal = "no-profile" | "nothing-known" | "too-large";

/** So many acts fit into the memory of a process that was started for one answer: a million take some 600 MB. */
const mostActs = 2_000_000;

/** The facts of a profile up to a moment, for the pure model; `at` null = up to the last moment that they name. */
export async function loadAccountAt(
  scope: OwnerScope,
  profileId: string,
  at: Date | null,
): Promise<Result<AccountAt, AccountRefusal>> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return fail("no-profile");
  const ref = { workspaceId: scope.workspaceId, profileId: profile.id };
  const asOf = at ?? (await findFigures(scope, profile.id))?.asOf;
  if (asOf === undefined) return fail("nothing-known");
  return withWorkerTenant(scope.workspaceId, async (client) => {
    // All that is read is of one moment, whatever is booked meanwhile.
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    if ((await countAccountActs(client, ref, { asOf })) > mostActs) return fail("too-large");
    const account = await loadAccount(client, ref, { asOf });
    if (account.acts.length === 0 && account.snapshots.length === 0) return fail("nothing-known");
    const parameters = await findParameters(client, ref);
    return ok({
      account,
      counted: await readCounted(client, ref, asOf),
      asOf: asOf.getTime(),
      parameters,
      parametersHash: parametersHash(parameters),
    });
  });
}
