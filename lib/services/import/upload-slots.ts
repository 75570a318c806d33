import "server-only";

// Uploads at once: of one workspace, and in this process. One takes a file handle and some 100 KiB (threats U2).
const perWorkspaceMax = 24;
const overallMax = 96;

const running = new Map<string, number>();
let overall = 0;

/** Null = too many are arriving already. Whoever got a slot gives it back by calling what was returned, once. */
export function takeUploadSlot(workspaceId: string): (() => void) | null {
  const own = running.get(workspaceId) ?? 0;
  if (own >= perWorkspaceMax || overall >= overallMax) return null;
  running.set(workspaceId, own + 1);
  overall += 1;
  return () => {
    const left = (running.get(workspaceId) ?? 1) - 1;
    if (left === 0) running.delete(workspaceId);
    else running.set(workspaceId, left);
    overall -= 1;
  };
}
