import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import type { TenantTx } from "#lib/db/tenant.ts";
import type { ActClass, Instant, MarkKind } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { JudgedAct, PersonEvidence } from "#lib/engagement/explain-person.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { postsSince, watchedPosts } from "#lib/engagement/posts-seen.ts";
import type { ProfileLook } from "#lib/engagement/profile-points.ts";
import { gradeOfText } from "#lib/engagement/text-grade.ts";
import type { ActType } from "#lib/engagement/types.ts";
import { weighAct } from "#lib/engagement/weight.ts";

type Here = { workspaceId: string; profileId: string };

/** What the reasons of a person's line rest on, from stored rows. */
export async function findPersonEvidence(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  asOf: Date,
  parameters: ModelParameters,
): Promise<PersonEvidence> {
  const state = await tx.personState.findFirstOrThrow({
    where: { ...here, personId },
    select: {
      line: true,
      youFollow: true,
      followedThemAt: true,
      followedAt: true,
      joinedBefore: true,
      joinedAfter: true,
      engagedSince: true,
      genuine: true,
      lastGenuineAt: true,
      exchanged: true,
      noise: true,
      points: true,
      signals: true,
    },
  });
  const marks = await findMarkKinds(tx, here, personId);
  const isMarked = (kind: MarkKind) => marks.some((mark) => mark.kind === kind);
  const haveFollowed = state.followedThemAt !== null;
  const hi = (state.followedAt ?? state.joinedBefore)?.getTime() ?? null;
  const lo = (state.followedAt ?? state.joinedAfter)?.getTime() ?? null;
  const isListed = state.line !== null && hi !== null;
  return {
    received: await findJudgedActs(tx, here, personId, parameters),
    follower: isListed
      ? {
          spell: { lo, hi, isExact: state.followedAt !== null },
          facts: {
            isEngager: state.engagedSince !== null,
            genuine: state.genuine,
            daysSinceGenuine: state.lastGenuineAt && (asOf.getTime() - state.lastGenuineAt.getTime()) / dayMs,
            exchanged: state.exchanged,
            noise: state.noise,
            isSpam: isMarked("spam"),
            isVouched: isMarked("vouched"),
            points: state.points,
            signals: state.signals,
            minDays: (asOf.getTime() - hi) / dayMs,
            postsSeen: await countPostsSeen(tx, here, hi, asOf.getTime()),
            haveFollowed,
          },
        }
      : null,
    youFollow: state.youFollow,
    haveFollowed,
    profile: await findProfileLook(tx, here, personId),
    marks,
  };
}

type ActRow = {
  type: ActType;
  at: Date | null;
  post: string | null;
  textWords: number | null;
  textHasUrl: boolean | null;
  class: ActClass;
  promptKey: string | null;
};

async function findJudgedActs(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  { weights }: ModelParameters,
): Promise<JudgedAct[]> {
  const rows = await tx.$queryRaw<ActRow[]>`
    SELECT type::text, at, post, text_words AS "textWords", text_has_url AS "textHasUrl", class::text,
      prompt_key::text AS "promptKey"
    FROM interaction
    WHERE workspace_id = ${here.workspaceId}::uuid AND profile_id = ${here.profileId}::uuid AND person_id = ${personId}
      AND direction = 'received' AND class IS NOT NULL
    ORDER BY at, type::text COLLATE "C", coalesce(post, '') COLLATE "C", key`;
  return rows.map(({ type, at, post, textWords, textHasUrl, class: actClass, promptKey }) => {
    const grade = gradeOfText(textWords === null ? null : { words: textWords, hasUrl: textHasUrl ?? false });
    return {
      act: { type, at: at?.getTime() ?? null, post },
      class: actClass,
      isStrong: actClass !== "noise" && weighAct(type, grade, weights).isStrong,
      prompt: promptKey,
    };
  });
}

/** Posts since somebody came on which their silence would be known. */
async function countPostsSeen(tx: TenantTx, here: Here, since: Instant, asOf: Instant): Promise<number> {
  const posts = await tx.$queryRaw<{ publishedAt: Date }[]>`
    SELECT min(published_at) AS "publishedAt" FROM post_sighting
    WHERE workspace_id = ${here.workspaceId}::uuid AND profile_id = ${here.profileId}::uuid
    GROUP BY post HAVING min(published_at) >= ${new Date(since)}`;
  const covered = await tx.coverage.findMany({
    where: { ...here, direction: "received", messagesOnly: false },
    select: { fromAt: true, toAt: true },
  });
  const received = mergeIntervals(covered.map(({ fromAt, toAt }) => [fromAt.getTime(), toAt.getTime()] as const));
  const known = posts.map(({ publishedAt }) => ({ id: "", publishedAt: publishedAt.getTime(), incentivised: false }));
  return postsSince(watchedPosts(known, received, asOf), since);
}

const handle = Prisma.raw(latestHandle("p.workspace_id", "p.id"));

async function findProfileLook(tx: TenantTx, here: Here, personId: bigint): Promise<ProfileLook | null> {
  const row = await tx.personTraits.findFirst({
    where: { ...here, personId },
    select: { hasPicture: true, hasBio: true, posts: true, followers: true, following: true },
    orderBy: [
      { observedAt: "desc" },
      { hasPicture: "asc" },
      { hasBio: "asc" },
      { posts: "asc" },
      { followers: "asc" },
      { following: "asc" },
    ],
  });
  if (!row) return null;
  const [named] = await tx.$queryRaw<{ handle: string | null }[]>`
    SELECT coalesce(${handle}, substring(p.key FROM '^@(.*)$')) AS handle
    FROM person p WHERE p.workspace_id = ${here.workspaceId}::uuid AND p.id = ${personId}`;
  return { handle: named?.handle ?? null, ...row };
}

async function findMarkKinds(
  tx: TenantTx,
  here: Here,
  personId: bigint,
): Promise<{ kind: MarkKind; reason: string }[]> {
  return tx.$queryRaw<{ kind: MarkKind; reason: string }[]>`
    SELECT m.kind::text, m.reason FROM mark m
    JOIN person p ON p.workspace_id = m.workspace_id AND p.profile_id = m.profile_id AND p.key = m.person_key
    WHERE m.workspace_id = ${here.workspaceId}::uuid AND m.profile_id = ${here.profileId}::uuid AND p.id = ${personId}
    ORDER BY m.kind::text COLLATE "C"`;
}
