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
        kind: "traits",
        person: { id: "7", handle: null },
        hasPicture: true,
        hasBio: null,
        posts: 1n,
        followers: null,
        following: null,
      },
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
    await client.query("INSERT INTO report (workspace_id, id, profile_id, title) VALUES ($1, $2, $3, '')", [
      workspaceId,
      reportId,
      profileId,
    ]);
    await client.query("INSERT INTO share_link (workspace_id, report_id, token_hash) VALUES ($1, $2, $3)", [
      workspaceId,
      reportId,
      tokenHash,
    ]);
    for (const insert of reportRows) await client.query(insert, [workspaceId, reportId]);
    for (const insert of modelRows) await client.query(insert, [workspaceId, profileId, importId]);
  });
  return { userId, tokenHash };
}

/** A row of each table below a report: $1 = workspace, $2 = report. */
const reportRows = [
  "INSERT INTO report_issue (workspace_id, report_id, number, content, content_digest) VALUES ($1, $2, 1, '{}', '')",
  `INSERT INTO report_page (workspace_id, issue_id, name, type, body, drawn_with)
   SELECT workspace_id, id, '', '', '', '' FROM report_issue WHERE workspace_id = $1 AND report_id = $2`,
  `INSERT INTO share_grant (workspace_id, grant_hash, link_id, password_version, expires_at)
   SELECT workspace_id, '', id, 0, now() FROM share_link WHERE workspace_id = $1 AND report_id = $2`,
  "INSERT INTO report_subscriber (workspace_id, report_id, email, token_hash) VALUES ($1, $2, '', '')",
];

/** A row of each table of the model, made by hand: $1 = workspace, $2 = profile, $3 = import. */
const modelRows = [
  "coverage (workspace_id, profile_id, import_id, direction, from_at, to_at) SELECT $1, $2, $3, 'given', now(), now()",
  "mark (workspace_id, profile_id, person_key, kind, reason, marked_at) SELECT $1, $2, $3::uuid::text, 'spam', '', now()",
  "community (workspace_id, profile_id, name, reason, created_at) SELECT $1, $2, $3::uuid::text, '', now()",
  "judgement_log (workspace_id, profile_id, verb, detail, at) SELECT $1, $2, $3::uuid::text, '{}', now()",
  "incentivised_post (workspace_id, profile_id, post, reason, marked_at) SELECT $1, $2, $3::uuid::text, '', now()",
  `campaign (workspace_id, profile_id, kind, title, from_day, to_day, created_at)
   SELECT $1, $2, 'other', $3::uuid::text, '2026-01-01', '2026-01-02', now()`,
  `dismissed_suggestion (workspace_id, profile_id, kind, subject, dismissed_at)
   SELECT $1, $2, 'spike', $3::uuid::text, now()`,
  "thanked (workspace_id, profile_id, person_key, up_to, thanked_at) SELECT $1, $2, $3::uuid::text, now(), now()",
  "model_settings (workspace_id, profile_id, parameters, changed_at) SELECT $1, $2, to_json($3::uuid), now()",
  `person_window (workspace_id, profile_id, window_no, person_id, given, light, acts, strong, posts, fast_posts, is_even)
   SELECT $1, $2, 0, id, 0, 0, 0, 0, 0, 0, false FROM person WHERE profile_id = $2 AND $3::uuid IS NOT NULL`,
  `person_past (workspace_id, profile_id, person_id, until, figures, posts)
   SELECT $1, $2, id, now(), '{}', '' FROM person WHERE profile_id = $2 AND $3::uuid IS NOT NULL`,
  `ring (workspace_id, profile_id, window_no, ring_no, kind, group_no, from_at, to_at)
   SELECT $1, $2, 0, 0, 'pod', 0, now(), now() WHERE $3::uuid IS NOT NULL`,
  "noisy_text (workspace_id, profile_id, text_hash, person_id) SELECT $1, $2, '', 0 WHERE $3::uuid IS NOT NULL",
  `week_figure (workspace_id, profile_id, week_end, people28, people90, genuine_engagement, genuine_engagement_squares)
   SELECT $1, $2, '2001-01-01', 0, 0, 0, 0 WHERE $3::uuid IS NOT NULL`,
  `ledger_point (workspace_id, profile_id, at, rows, engaged, lapsed, once, traded, suspect, new, unclear, courtesy, hollow)
   SELECT $1, $2, '2001-01-01', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 WHERE $3::uuid IS NOT NULL`,
  "post_state (workspace_id, profile_id, post) SELECT $1, $2, $3::uuid::text",
  `profile_figures (workspace_id, profile_id, as_of, model_version, parameters_hash, tallies, measures)
   SELECT $1, $2, now(), 1, $3::uuid::text, '{}', '{}'`,
].map((rest) => `INSERT INTO ${rest} ON CONFLICT DO NOTHING`);
