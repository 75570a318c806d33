import { createHash, randomUUID } from "node:crypto";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeProfile } from "#lib/testing/make-owner.ts";

/** Puts at least one row of the workspace into each tenant table. Returns what finds rows before the tenant is known. */
export async function fillEveryTable(scope: OwnerScope): Promise<{ userId: string; tokenHash: Buffer }> {
  const profileId = await makeProfile(scope);
  const unknown = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };
  const origin = { row: 1, primary: true } as const;
  const upload = {
    observedAt: day(2),
    lists: [
      { side: "followers", completeness: "complete" },
      { side: "following", completeness: "partial" },
    ],
    rows: [
      listed("followers", { id: "7" }),
      listed("following", { handle: "ben" }),
      comment("ana", day(1)),
      { kind: "alias", id: "7", handle: "gus" },
      {
        kind: "post",
        post: "p1",
        postKind: "original",
        publishedAt: day(1),
        precision: "second",
        counts: unknown,
        ...origin,
      },
      { kind: "day", day: "2026-01-01", values: { followersTotal: 3n }, ...origin },
    ],
  } satisfies Parameters<typeof bookImport>[2];
  const importId = await bookImport(scope, profileId, upload);
  // The second makes a copy of the act.
  await bookImport(scope, profileId, upload);

  const userId = randomUUID();
  const reportId = randomUUID();
  const tokenHash = createHash("sha256").update(randomUUID()).digest();
  const { workspaceId } = scope;
  await withWorkerTenant(workspaceId, async (client) => {
    await client.query("INSERT INTO app_user (id, email, password_hash) VALUES ($1, $2, '')", [
      userId,
      `${userId}@example.org`,
    ]);
    await client.query("INSERT INTO membership (workspace_id, user_id, role) VALUES ($1, $2, 'owner')", [
      workspaceId,
      userId,
    ]);
    await client.query(
      `INSERT INTO import_file (workspace_id, import_id, name, path, size_bytes, sha256) VALUES ($1, $2, 'a', 'a', 1, '')`,
      [workspaceId, importId],
    );
    await client.query(
      `INSERT INTO flagged_row (workspace_id, import_id, seq, file, place, reason, found)
       VALUES ($1, $2, 1, 'a', 'line 1', 'bad-handle', '')`,
      [workspaceId, importId],
    );
    await client.query(
      `INSERT INTO report (workspace_id, id, profile_id, title, content, content_digest) VALUES ($1, $2, $3, '', '{}', '')`,
      [workspaceId, reportId, profileId],
    );
    await client.query("INSERT INTO share_link (workspace_id, report_id, token_hash) VALUES ($1, $2, $3)", [
      workspaceId,
      reportId,
      tokenHash,
    ]);
  });
  return { userId, tokenHash };
}
