import "server-only";
import { findAllWorkspaces } from "#lib/db/workspaces.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { type OwnerScope, proveOwner } from "#lib/scope.ts";

/** The scope of whoever runs the instance, in one workspace: the only one, or the one of this name. */
export async function operatorScope(
  name: string | null,
): Promise<Result<OwnerScope, "no-workspace" | "several-workspaces">> {
  const workspaces = await findAllWorkspaces();
  const fitting = name === null ? workspaces : workspaces.filter((workspace) => workspace.name === name);
  const [only] = fitting;
  if (!only) return fail("no-workspace");
  return fitting.length > 1 ? fail("several-workspaces") : ok(proveOwner(only.id, null));
}

/** The scope of a job, in a workspace that is still there; null = it is not. */
export async function jobScope(workspaceId: string): Promise<OwnerScope | null> {
  const workspaces = await findAllWorkspaces();
  return workspaces.some(({ id }) => id === workspaceId) ? proveOwner(workspaceId, null) : null;
}
