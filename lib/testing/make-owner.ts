import { randomUUID } from "node:crypto";
import { withTenant } from "#lib/db/tenant.ts";
import type { Platform } from "#lib/engagement/types.ts";
import { type OwnerScope, proveOwner } from "#lib/scope.ts";

/** A workspace of the test's own, without a user. */
export async function makeOwner(): Promise<OwnerScope> {
  const scope = proveOwner(randomUUID(), null);
  await withTenant(scope, (tx) => tx.workspace.create({ data: { id: scope.workspaceId, name: "test" } }));
  return scope;
}

export async function makeProfile(scope: OwnerScope, platform: Platform = "other", handle = "owner"): Promise<string> {
  const row = await withTenant(scope, (tx) =>
    tx.profile.create({ data: { workspaceId: scope.workspaceId, platform, handle }, select: { id: true } }),
  );
  return row.id;
}
