import "server-only";
import { readHandles } from "#lib/db/handles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { peopleAt, type StandingName } from "#lib/reports/people-at.ts";
import { ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { type AccountRefusal, loadAccountAt } from "#lib/services/figures/load-account-at.ts";

export type PeopleAt = ReturnType<typeof peopleAt> & { asOf: string; parameters: ModelParameters };

/** People with their lines and reasons, computed from the facts as of a moment; `at` null = the last one known. */
export async function loadPeopleAt(
  scope: OwnerScope,
  profileId: string,
  at: Date | null,
  wanted: { standing: StandingName; search: string; limit: number },
): Promise<Result<PeopleAt, AccountRefusal>> {
  const loaded = await loadAccountAt(scope, profileId, at);
  if (!loaded.ok) return loaded;
  const { account, asOf, parameters } = loaded.value;
  const profile = { workspaceId: scope.workspaceId, profileId };
  const handles = await withWorkerTenant(scope.workspaceId, (client) => readHandles(client, profile, new Date(asOf)));
  const found = peopleAt(classifyAccount(account, asOf, parameters), handles, wanted);
  return ok({ ...found, asOf: new Date(asOf).toISOString(), parameters });
}
