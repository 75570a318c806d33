import "server-only";
import type { TenantTx } from "#lib/db/tenant.ts";
import { defaultParameters, type ModelParameters } from "#lib/engagement/parameters.ts";
import { mergeParameters, parameterChangesSchema } from "#lib/engagement/parameters-schema.ts";
import { type StoredCounts, storedCountsSchema } from "#lib/reports/people-counts.ts";

type Here = { workspaceId: string; profileId: string };

/** Whether the files name who did something for the owner, and tell what the owner did for others. */
export type KnownActs = { received: boolean; given: boolean };

/** As of when the figures of a profile are, and what they rest on; `asOf` null = nothing is computed yet. */
export async function findBasis(tx: TenantTx, here: Here): Promise<{ asOf: Date | null; acts: KnownActs }> {
  const [row] = await tx.$queryRaw<{ asOf: Date; received: boolean; given: boolean }[]>`
    SELECT as_of AS "asOf", coalesce((tallies->>'hasNames')::boolean, false) AS received,
      coalesce(jsonb_array_length(tallies->'given') > 0, false) AS given
    FROM profile_figures WHERE workspace_id = ${here.workspaceId}::uuid AND profile_id = ${here.profileId}::uuid`;
  return { asOf: row?.asOf ?? null, acts: { received: row?.received ?? false, given: row?.given ?? false } };
}

/** By which parameters a profile is computed. */
export async function findParametersIn(tx: TenantTx, here: Here): Promise<ModelParameters> {
  const settings = await tx.modelSettings.findFirst({ where: here, select: { parameters: true } });
  return settings ? mergeParameters(parameterChangesSchema.parse(settings.parameters)) : defaultParameters;
}

/** How many people each filter leaves, as counted with the figures; null = not counted yet. */
export async function findStoredCounts(tx: TenantTx, here: Here): Promise<StoredCounts | null> {
  const figures = await tx.profileFigures.findFirst({ where: here, select: { peopleCounts: true } });
  return figures?.peopleCounts ? storedCountsSchema.parse(figures.peopleCounts) : null;
}
