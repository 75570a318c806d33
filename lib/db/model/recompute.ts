import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { recomputeTouched } from "#lib/db/model/recompute-touched.ts";
import { beginTouching, touchFrom, touchPeople } from "#lib/db/model/touched.ts";

/** What the owner's judgement changed: people by marks, posts by what was paid for them, everything by parameters. */
export type ModelChange = { persons?: readonly bigint[]; posts?: readonly string[]; everything?: boolean };

/**
 * Brings what is derived up to date after a judgement, in the transaction that wrote it and under the lock of the
 * profile (`lockProfile`). Only what the change touches is computed anew.
 */
export async function recompute(client: pg.ClientBase, profile: ProfileRef, change: ModelChange): Promise<void> {
  const touched = await beginTouching(client, profile);
  touched.everything = change.everything === true;
  const { persons = [], posts = [] } = change;
  await touchPeople(client, "SELECT unnest($1::bigint[])", [persons.map(String)]);
  await touchPeople(
    client,
    `SELECT person_id FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received'
       AND person_id IS NOT NULL AND post = ANY ($3)`,
    [profile.workspaceId, profile.profileId, posts],
  );
  // A mark counts for all of history.
  if (persons.length > 0) touchFrom(touched, Number.NEGATIVE_INFINITY);
  await recomputeTouched(client, profile, touched);
}

/** Computes everything that is derived anew: the same as any history of changes comes to. */
export function rebuildModel(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  return recompute(client, profile, { everything: true });
}
