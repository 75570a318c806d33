import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Account, Act, Instant } from "#lib/engagement/account.ts";
import type { FactRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { ImportToBook } from "#lib/testing/book-import.ts";

const unknown = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };
const person = (handle: string) => ({ id: null, handle });
const date = (at: Instant | null) => (at === null ? null : new Date(at));

/** The facts of an account as imports, one after the other: acts and posts in `parts`, and one for each list. */
export function importsOfAccount(account: Account, asOf: Instant, parts: number): ImportToBook[] {
  const acts = account.acts.filter((act) => act.at === null || act.at <= asOf);
  const chunks = Array.from({ length: parts }, (_, part) => ({
    acts: acts.filter((_act, index) => index % parts === part),
    posts: account.posts.filter((_post, index) => index % parts === part),
  }));
  return [
    ...chunks.map((chunk) => ({
      observedAt: new Date(asOf),
      lists: [],
      rows: [
        ...chunk.acts.map(toRow),
        ...chunk.posts.map(
          ({ id, publishedAt }, index): FactRow => ({
            kind: "post",
            post: id,
            postKind: "original",
            publishedAt: date(publishedAt),
            precision: "second",
            counts: unknown,
            row: index + 1,
            primary: true,
          }),
        ),
      ],
    })),
    ...account.snapshots
      .filter(({ takenAt }) => takenAt <= asOf)
      .map(({ takenAt, complete, rows }) =>
        toList(
          "followers",
          takenAt,
          complete,
          rows.map((row) => ({ ...row, at: row.followedAt })),
        ),
      ),
    ...account.following
      .filter(({ takenAt }) => takenAt <= asOf)
      .map(({ takenAt, rows }) =>
        toList(
          "following",
          takenAt,
          true,
          rows.map((row) => ({ ...row, at: row.since })),
        ),
      ),
  ];
}

function toList(
  side: "followers" | "following",
  takenAt: Instant,
  complete: boolean,
  rows: readonly { actor: string; at: Instant | null }[],
): ImportToBook {
  return {
    observedAt: new Date(takenAt),
    lists: [{ side, completeness: complete ? "complete" : "partial" }],
    rows: rows.map(({ actor, at }, index) => ({
      kind: "listed",
      side,
      person: person(actor),
      followedAt: date(at),
      row: index + 1,
      primary: true,
    })),
  };
}

function toRow(act: Act, index: number): FactRow {
  const { direction, type, precision, post, text, onOwnPost } = act;
  return {
    kind: "interaction",
    direction,
    type,
    precision,
    post,
    text,
    onOwnPost,
    person: act.actor === null ? null : person(act.actor),
    at: date(act.at),
    row: index + 1,
    primary: true,
  };
}

/** The id of somebody who is named by the facts of the profile; null = nobody is called so. */
export async function findPersonId(scope: OwnerScope, profileId: string, handle: string): Promise<string | null> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id::text AS id FROM person WHERE workspace_id = $1 AND profile_id = $2 AND key = $3",
      [scope.workspaceId, profileId, `@${handle}`],
    );
    return rows[0]?.id ?? null;
  });
}
