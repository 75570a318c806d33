import "server-only";
import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { countAccountActs, loadAccount } from "#lib/db/account-facts.ts";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { readProfileFacts } from "#lib/db/model/profile-facts.ts";
import { findParameters } from "#lib/db/model-settings.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { findParameterProblems, mergeParameters } from "#lib/engagement/parameters-schema.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { SaveParametersInput } from "#lib/services/settings/save-parameters.input.ts";

/** More acts take too long to go through twice while somebody waits: this many take about two seconds each time. */
const mostActs = 100_000;

type Refusal = "no-profile" | "nonsense" | "nothing-imported" | "too-many-acts";

/** All figures as they are, and as other parameters would make them. Changes nothing. */
export async function previewParameters(
  scope: OwnerScope,
  profileId: string,
  input: SaveParametersInput,
): Promise<Result<{ now: Measures; after: Measures }, Refusal>> {
  if (!(await findProfile(scope, profileId))) return fail("no-profile");
  if (findParameterProblems(input).length > 0) return fail("nonsense");
  const profile = { workspaceId: scope.workspaceId, profileId };
  const read = await withWorkerTenant(scope.workspaceId, (client) => readAccount(client, profile));
  if (!read.ok) return read;
  const { account, asOf, parameters } = read.value;
  const measuresBy = (by: ModelParameters) => measuresOf(tallyAccount(account, asOf, by), by);
  const now = measuresBy(parameters);
  // Others are served between the two.
  await setImmediate();
  return ok({ now, after: measuresBy(mergeParameters(input)) });
}

async function readAccount(client: pg.ClientBase, profile: ProfileRef) {
  const { asOf } = await readProfileFacts(client, profile);
  if (asOf === null) return fail("nothing-imported");
  if ((await countAccountActs(client, profile, { asOf: null })) > mostActs) return fail("too-many-acts");
  const account = await loadAccount(client, profile, { asOf: null });
  return ok({ account, asOf, parameters: await findParameters(client, profile) });
}
