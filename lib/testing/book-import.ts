import { createHash, randomUUID } from "node:crypto";
import { stagingWriter } from "#lib/db/staging.ts";
import { withWorkerTenant, workerPool } from "#lib/db/worker-client.ts";
import { defaultLimits } from "#lib/env.ts";
import type { FactRow, SideRow } from "#lib/importers/types.ts";
import type { ImportList, ImportPreview } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { publishImport } from "#lib/services/import/publish-import.ts";

export type ImportToBook = {
  observedAt: Date;
  /** Lists that the rows are of; a side that is not named is not booked as a list. */
  lists: Pick<ImportList, "side" | "completeness">[];
  rows: (FactRow | SideRow)[];
};

/** Books rows as a confirmed import, through the publishing that files go through as well. Returns the import's id. */
export async function bookImport(scope: OwnerScope, profileId: string, wanted: ImportToBook): Promise<string> {
  const importId = randomUUID();
  const job = { workspaceId: scope.workspaceId, importId, fence: 1 };
  const client = await workerPool().connect();
  let stagedRows: number;
  try {
    const writer = stagingWriter(client, job, "a secret of the tests, long enough");
    for (const row of wanted.rows) writer.add(row, 0);
    stagedRows = await writer.flush(true);
  } finally {
    client.release();
  }
  const preview: ImportPreview = {
    entries: [],
    ignored: 0,
    lists: wanted.lists.map((list) => ({
      ...list,
      listed: 0,
      reasons: [],
      platformCount: null,
      joined: null,
      left: null,
    })),
    interactions: { received: 0, given: 0 },
    posts: 0,
    days: 0,
    platform: null,
    owner: { handle: null, id: null },
    observedAt: null,
  };
  await withWorkerTenant(scope.workspaceId, (tenant) =>
    tenant.query(
      `INSERT INTO import (workspace_id, id, profile_id, state, fence, observed_at, preview, staged_rows, content_digest)
       VALUES ($1, $2, $3, 'confirmed', 1, $4, $5, $6, $7)`,
      [
        scope.workspaceId,
        importId,
        profileId,
        wanted.observedAt,
        JSON.stringify(preview),
        stagedRows,
        createHash("sha256").update(importId).digest(),
      ],
    ),
  );
  const outcome = await publishImport(job, {
    files: [],
    now: new Date(),
    signal: new AbortController().signal,
    limits: defaultLimits,
    secret: "a secret of the tests, long enough",
    onProgress: () => undefined,
  });
  if (outcome !== "published") throw new Error(`the import ended as ${outcome}`);
  return importId;
}
