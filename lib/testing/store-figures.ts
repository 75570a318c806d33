import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";

/** Stores figures of a profile by hand, as of `tallies.asOf`. */
export async function storeFigures(
  scope: OwnerScope,
  profileId: string,
  {
    tallies = {},
    measures = {},
  }: { tallies?: Parameters<typeof madeTallies>[0]; measures?: Parameters<typeof madeMeasures>[0] },
): Promise<void> {
  const made: Omit<Tallies, "credits"> = madeTallies(tallies);
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query(
      `INSERT INTO profile_figures (workspace_id, profile_id, as_of, model_version, parameters_hash, tallies, measures)
       VALUES ($1, $2, $3, 1, '', $4, $5)
       ON CONFLICT (workspace_id, profile_id)
       DO UPDATE SET as_of = excluded.as_of, tallies = excluded.tallies, measures = excluded.measures`,
      [scope.workspaceId, profileId, new Date(made.asOf), JSON.stringify(made), JSON.stringify(madeMeasures(measures))],
    ),
  );
}
