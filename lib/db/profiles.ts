import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { Platform } from "#lib/engagement/types.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const profileFields = { id: true, platform: true, handle: true, timeZone: true } as const;
export type ProfileRow = { id: string; platform: Platform; handle: string; timeZone: string };

/** Oldest first. */
export function findProfiles(scope: OwnerScope): Promise<ProfileRow[]> {
  return withTenant(scope, (tx) =>
    tx.profile.findMany({
      where: { workspaceId: scope.workspaceId },
      select: profileFields,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
}

/** Null for an id that is not there, not of this workspace, or no id at all (threats G8). */
export async function findProfile(scope: OwnerScope, profileId: string): Promise<ProfileRow | null> {
  if (!isUuid(profileId)) return null;
  return withTenant(scope, (tx) =>
    tx.profile.findFirst({ where: { workspaceId: scope.workspaceId, id: profileId }, select: profileFields }),
  );
}

/** The constraint decides when two requests race for one handle. */
export async function insertProfile(
  scope: OwnerScope,
  profile: { platform: Platform; handle: string; timeZone: string },
): Promise<ProfileRow | "exists"> {
  try {
    return await withTenant(scope, (tx) =>
      tx.profile.create({ data: { workspaceId: scope.workspaceId, ...profile }, select: profileFields }),
    );
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "exists";
    throw error;
  }
}

/** Returns the zone that it replaces. */
export async function updateTimeZone(client: pg.ClientBase, profile: ProfileRef, timeZone: string): Promise<string> {
  const { rows } = await client.query<{ before: string }>(
    `UPDATE profile p SET time_zone = $3 FROM (
       SELECT time_zone FROM profile WHERE workspace_id = $1 AND id = $2 FOR UPDATE) old
     WHERE p.workspace_id = $1 AND p.id = $2 RETURNING old.time_zone AS before`,
    [profile.workspaceId, profile.profileId, timeZone],
  );
  const before = rows[0]?.before;
  if (before === undefined) throw new Error("the profile was there a moment ago");
  return before;
}
