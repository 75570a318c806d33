import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { parametersHash } from "#lib/db/model-settings.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { type ModelParameters, modelVersion } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";

/** What is stored of a profile's figures; credits of single people are not. */
export type StoredFigures = { tallies: Omit<Tallies, "credits"> };

/** Null = there are none, or they are of another version of the model or other parameters. */
export async function readFigures(
  client: pg.ClientBase,
  profile: ProfileRef,
  hash: string,
): Promise<StoredFigures | null> {
  // Only this file writes the column, and only in the present version is it read: it is what it was written as.
  const { rows } = await client.query<StoredFigures>(
    `SELECT tallies FROM profile_figures
     WHERE workspace_id = $1 AND profile_id = $2 AND model_version = $3 AND parameters_hash = $4`,
    [profile.workspaceId, profile.profileId, modelVersion, hash],
  );
  return rows[0] ?? null;
}

export async function writeFigures(
  client: pg.ClientBase,
  profile: ProfileRef,
  tallies: Tallies,
  parameters: ModelParameters,
): Promise<void> {
  const { credits: _, ...kept } = tallies;
  await client.query(
    `INSERT INTO profile_figures (workspace_id, profile_id, as_of, model_version, parameters_hash, tallies, measures)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, profile_id) DO UPDATE
     SET as_of = excluded.as_of, model_version = excluded.model_version, parameters_hash = excluded.parameters_hash,
       tallies = excluded.tallies, measures = excluded.measures`,
    [
      profile.workspaceId,
      profile.profileId,
      new Date(tallies.asOf),
      modelVersion,
      parametersHash(parameters),
      JSON.stringify(kept),
      JSON.stringify(measuresOf(tallies, parameters)),
    ],
  );
}

export async function clearFigures(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query("DELETE FROM profile_figures WHERE workspace_id = $1 AND profile_id = $2", [
    profile.workspaceId,
    profile.profileId,
  ]);
}
