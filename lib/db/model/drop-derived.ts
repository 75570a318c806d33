import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

const derivedTables = [
  "person_state",
  "person_past",
  "person_window",
  "join_group",
  "ring",
  "noisy_text",
  "post_state",
  "week_figure",
  "ledger_point",
  "daily",
  "profile_figures",
];

/**
 * Takes away all derived rows of a profile, so that nothing of them can outlive a rebuild. The class of an act stands on
 * the act and is written over by it.
 */
export async function dropDerived(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  for (const table of derivedTables) {
    await client.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND profile_id = $2`, here);
  }
}
