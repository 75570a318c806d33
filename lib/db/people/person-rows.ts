import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import type { FollowEvents } from "#lib/db/people/follow-events.ts";
import type { KnownActs } from "#lib/db/people/model-context.ts";
import { statesOf } from "#lib/db/people/states-of.ts";
import type { TenantTx } from "#lib/db/tenant.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditAt, saturate } from "#lib/engagement/person-credit.ts";
import { findFirstFollow } from "#lib/reports/first-follow.ts";
import { findSpells } from "#lib/reports/follow-spells.ts";
import { type PersonRow, standings } from "#lib/reports/people.ts";
import { namesOf } from "#lib/reports/person-names.ts";

type Row = {
  id: bigint;
  key: string;
  handle: string | null;
  standing: number;
  credit: number;
  followsYou: boolean | null;
  youFollow: boolean | null;
  followedAt: Date | null;
  joinedBefore: Date | null;
  joinedAfter: Date | null;
  leftBefore: Date | null;
  leftAfter: Date | null;
  received: number;
  given: number;
  firstReceivedAt: Date | null;
  lastReceivedAt: Date | null;
  engagedSince: Date | null;
  points: number | null;
  signals: number;
  marks: MarkKind[] | null;
};

type Here = { workspaceId: string; profileId: string };
type Known = { asOf: Date | null; acts: KnownActs; parameters: ModelParameters; events: FollowEvents };

const handle = Prisma.raw(latestHandle("s.workspace_id", "s.person_id"));

/** The rows of some people of a profile, in the order of their ids; who is not of the profile has none. */
export async function findPersonRows(
  tx: TenantTx,
  { workspaceId, profileId }: Here,
  ids: bigint[],
  known: Known,
): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.person_id AS id, p.key, ${handle} AS handle, s.standing, s.credit, s.follows_you AS "followsYou",
      s.you_follow AS "youFollow", s.followed_at AS "followedAt", s.joined_before AS "joinedBefore",
      s.joined_after AS "joinedAfter", s.left_before AS "leftBefore", s.left_after AS "leftAfter", s.received, s.given,
      s.first_received_at AS "firstReceivedAt", s.last_received_at AS "lastReceivedAt",
      s.engaged_since AS "engagedSince", s.points, s.signals,
      (SELECT array_agg(m.kind::text ORDER BY m.kind) FROM mark m
        WHERE m.workspace_id = s.workspace_id AND m.profile_id = s.profile_id AND m.person_key = p.key) AS marks
    FROM ${statesOf(workspaceId, ids)} JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
    WHERE s.profile_id = ${profileId}::uuid
    ORDER BY wanted.place`;
  return rows.map((row) => toPersonRow(row, known));
}

/** None of what no file tells is no 0. */
export function countOrUnknown(count: number, isKnown: boolean): number | null {
  return isKnown || count > 0 ? count : null;
}

function toPersonRow(row: Row, { asOf, acts, parameters, events }: Known): PersonRow {
  const standing = standings[row.standing];
  if (standing === undefined) throw new Error(`no standing has the number ${row.standing}`);
  const sides = events.of.get(row.id) ?? { followers: [], following: [] };
  return {
    id: String(row.id),
    ...namesOf(row.key, row.handle),
    standing,
    credit:
      asOf === null || !acts.received ? null : saturate(creditAt(row.credit, asOf.getTime(), parameters), parameters),
    followsYou: row.followsYou,
    youFollow: row.youFollow,
    followedAt: row.followedAt?.toISOString() ?? null,
    joinedBetween: row.joinedBefore && {
      after: row.joinedAfter?.toISOString() ?? null,
      before: row.joinedBefore.toISOString(),
    },
    leftBetween:
      row.leftBefore && row.leftAfter
        ? { after: row.leftAfter.toISOString(), before: row.leftBefore.toISOString() }
        : null,
    firstFollow: findFirstFollow(
      { theirs: findSpells(sides.followers), yours: findSpells(sides.following) },
      { theirs: events.lastList.followers !== null, yours: events.lastList.following !== null },
    ),
    received: countOrUnknown(row.received, acts.received),
    given: countOrUnknown(row.given, acts.given),
    firstReceivedAt: row.firstReceivedAt?.toISOString() ?? null,
    lastReceivedAt: row.lastReceivedAt?.toISOString() ?? null,
    engaged: row.engagedSince !== null,
    profile: row.points === null ? null : { points: row.points, signals: row.signals },
    marks: row.marks ?? [],
  };
}
