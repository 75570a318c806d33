import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { storedMeasuresSchema, storedTalliesSchema } from "#lib/reports/stored-measures.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** All figures of a profile as of the last moment that a fact names. */
export type ProfileFigures = {
  asOf: Date;
  modelVersion: number;
  parametersHash: string;
  tallies: Omit<Tallies, "credits">;
  measures: Measures;
};

/** Null = nothing imported yet, no such profile, or not yours. */
export async function findFigures(scope: OwnerScope, profileId: string): Promise<ProfileFigures | null> {
  if (!isUuid(profileId)) return null;
  const row = await withTenant(scope, (tx) =>
    tx.profileFigures.findFirst({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { asOf: true, modelVersion: true, parametersHash: true, tallies: true, measures: true },
    }),
  );
  if (!row) return null;
  return {
    ...row,
    tallies: storedTalliesSchema.parse(row.tallies),
    measures: storedMeasuresSchema.parse(row.measures),
  };
}
