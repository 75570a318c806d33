import "server-only";

/** SQL for the handle that was seen last of the person `personId` of `workspaceId` (columns); NULL = none was seen. */
export function latestHandle(workspaceId: string, personId: string): string {
  return `(SELECT h.handle FROM person_handle h WHERE h.workspace_id = ${workspaceId} AND h.person_id = ${personId}
    ORDER BY h.observed_at DESC, h.handle COLLATE "C" DESC LIMIT 1)`;
}
