import "server-only";
import type pg from "pg";

/** What a worker was told to do; `fence` is the number under which it took the import (threats J2). */
export type ImportJob = { workspaceId: string; importId: string; fence: number };

/** The import was taken over or ended by somebody else in the meantime: whatever this worker did must not count. */
export class StaleFence extends Error {
  constructor() {
    super("the import is no longer this worker's");
    this.name = "StaleFence";
  }
}

/** Changes the import's row only while it is this job's and in one of the states; else throws StaleFence. */
export async function updateFenced(
  client: pg.ClientBase,
  job: ImportJob,
  states: readonly string[],
  assignments: string,
  values: unknown[],
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE import SET ${assignments}, updated_at = now()
     WHERE workspace_id = $1 AND id = $2 AND fence = $3 AND state = ANY ($4::import_state[])`,
    [job.workspaceId, job.importId, job.fence, states, ...values],
  );
  if (rowCount !== 1) throw new StaleFence();
}
