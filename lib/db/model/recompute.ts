import "server-only";
import type pg from "pg";
import { rebuildDerived } from "#lib/db/derived.ts";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

/** What a change of facts or judgements touches. */
export type ModelChange = { persons?: bigint[]; posts?: string[]; everything?: boolean };

/** Brings what is derived of a profile up to date, inside the transaction that changed something. */
export async function recompute(client: pg.ClientBase, profile: ProfileRef, _change: ModelChange): Promise<void> {
  await rebuildDerived(client, profile);
}
