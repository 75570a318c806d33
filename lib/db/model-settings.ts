import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import {
  mergeParameters,
  type ParameterChanges,
  parameterChangesSchema,
  parametersText,
} from "#lib/engagement/parameters-schema.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What a profile sets differently from the model; empty = nothing. */
export async function findParameterChanges(client: pg.ClientBase, profile: ProfileRef): Promise<ParameterChanges> {
  const { rows } = await client.query<{ parameters: unknown }>(
    "SELECT parameters FROM model_settings WHERE workspace_id = $1 AND profile_id = $2",
    [profile.workspaceId, profile.profileId],
  );
  return rows[0] ? parameterChangesSchema.parse(rows[0].parameters) : {};
}

/** The parameters by which a profile is computed. */
export async function findParameters(client: pg.ClientBase, profile: ProfileRef): Promise<ModelParameters> {
  return mergeParameters(await findParameterChanges(client, profile));
}

/** SHA-256 (hex) of the parameters: two charts are drawn together only when theirs is the same. */
export function parametersHash(parameters: ModelParameters): string {
  return createHash("sha256").update(parametersText(parameters)).digest("hex");
}

/** No changes = no row. */
export async function writeParameterChanges(
  client: pg.ClientBase,
  profile: ProfileRef,
  changes: ParameterChanges,
  by: { userId: string | null; at: Date },
): Promise<void> {
  const owner = [profile.workspaceId, profile.profileId];
  if (Object.keys(changes).length === 0) {
    await client.query("DELETE FROM model_settings WHERE workspace_id = $1 AND profile_id = $2", owner);
    return;
  }
  await client.query(
    `INSERT INTO model_settings (workspace_id, profile_id, parameters, changed_by_id, changed_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, profile_id) DO UPDATE
     SET parameters = excluded.parameters, changed_by_id = excluded.changed_by_id, changed_at = excluded.changed_at`,
    [...owner, JSON.stringify(changes), by.userId, by.at],
  );
}

/** What a profile sets differently, for its settings page. */
export async function findStoredChanges(scope: OwnerScope, profileId: string): Promise<ParameterChanges> {
  const row = await withTenant(scope, (tx) =>
    tx.modelSettings.findFirst({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { parameters: true },
    }),
  );
  return row ? parameterChangesSchema.parse(row.parameters) : {};
}
