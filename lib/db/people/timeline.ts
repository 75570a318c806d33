import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { findEvidence, type StoredAct } from "#lib/db/people/act-evidence.ts";
import type { TenantTx } from "#lib/db/tenant.ts";
import type { Timeline } from "#lib/reports/person.ts";

type Here = { workspaceId: string; profileId: string };

/** Undated acts are in no order, so not all of them are worth a page. */
const undatedShown = 20;

/** What went both ways between the owner and one person, newest first; acts without a time apart. Pages count from 1. */
export async function findTimeline(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Timeline> {
  const of = Prisma.sql`workspace_id = ${here.workspaceId}::uuid AND profile_id = ${here.profileId}::uuid
    AND person_id = ${personId}`;
  const [counted] = await tx.$queryRaw<{ dated: bigint; undated: bigint }[]>`
    SELECT count(*) FILTER (WHERE at IS NOT NULL) AS dated, count(*) FILTER (WHERE at IS NULL) AS undated
    FROM interaction WHERE ${of}`;
  const total = Number(counted?.dated ?? 0);
  const offset = (page - 1) * pageSize;
  const read = (rest: Prisma.Sql) => tx.$queryRaw<StoredAct[]>`
    SELECT key::text, direction::text, type::text, at, precision::text, post, on_own_post AS "onOwnPost",
      text_words AS "textWords", class::text, prompt_key::text AS "promptKey", text_hash AS "textHash"
    FROM interaction WHERE ${of} AND ${rest}`;
  const acts =
    offset >= total
      ? []
      : await read(Prisma.sql`at IS NOT NULL ORDER BY at DESC, key DESC LIMIT ${pageSize} OFFSET ${offset}`);
  const undated = await read(Prisma.sql`at IS NULL ORDER BY direction, type, key LIMIT ${undatedShown}`);
  return {
    acts: await findEvidence(tx, here, personId, acts),
    total,
    page,
    pageSize,
    undated: await findEvidence(tx, here, personId, undated),
    moreUndated: Math.max(0, Number(counted?.undated ?? 0) - undated.length),
  };
}
