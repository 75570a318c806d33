import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { JudgedBy } from "#lib/db/judgements.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { CampaignKind, CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { OwnerScope } from "#lib/scope.ts";

const fields = `id, kind, title, note, to_char(from_day, 'YYYY-MM-DD') AS "fromDay", to_char(to_day, 'YYYY-MM-DD') AS "toDay"`;

type Row = { id: string; kind: CampaignKind; title: string; note: string; fromDay: string; toDay: string };

/** Latest first. */
export async function findCampaigns(scope: OwnerScope, profileId: string): Promise<CampaignRecord[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.campaign.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { id: true, kind: true, title: true, note: true, fromDay: true, toDay: true },
      orderBy: [{ fromDay: "desc" }, { toDay: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === "followBack" ? "follow-back" : row.kind,
    title: row.title,
    note: row.note,
    fromDay: row.fromDay.toISOString().slice(0, 10),
    toDay: row.toDay.toISOString().slice(0, 10),
  }));
}

export async function insertCampaign(
  client: pg.ClientBase,
  profile: ProfileRef,
  campaign: Omit<CampaignRecord, "id">,
  by: JudgedBy,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO campaign (workspace_id, profile_id, kind, title, note, from_day, to_day, created_by_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [profile.workspaceId, profile.profileId, ...values(campaign), by.userId, by.at],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the new campaign was not returned");
  return id;
}

/** False when there is no such campaign. */
export async function updateCampaign(
  client: pg.ClientBase,
  profile: ProfileRef,
  campaign: CampaignRecord,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE campaign SET kind = $4, title = $5, note = $6, from_day = $7, to_day = $8
     WHERE workspace_id = $1 AND profile_id = $2 AND id = $3`,
    [profile.workspaceId, profile.profileId, campaign.id, ...values(campaign)],
  );
  return rowCount === 1;
}

/** The campaign as it was; null = there is none. */
export async function deleteCampaignRow(
  client: pg.ClientBase,
  profile: ProfileRef,
  id: string,
): Promise<CampaignRecord | null> {
  const { rows } = await client.query<Row>(
    `DELETE FROM campaign WHERE workspace_id = $1 AND profile_id = $2 AND id = $3 RETURNING ${fields}`,
    [profile.workspaceId, profile.profileId, id],
  );
  return rows[0] ?? null;
}

function values(campaign: Omit<CampaignRecord, "id">): string[] {
  return [campaign.kind, campaign.title, campaign.note, campaign.fromDay, campaign.toDay];
}
