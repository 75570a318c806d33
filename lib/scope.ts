declare const proven: unique symbol;

/**
 * The right of a signed-in member to see and change one workspace. Minted in lib/auth (browser) and
 * lib/services/operator-scope.ts (command line) only; whoever writes asks for this one.
 */
export type OwnerScope = {
  kind: "owner";
  workspaceId: string;
  /** Null for the operator's command line, which acts for the instance and not for a user. */
  userId: string | null;
  [proven]: true;
};

/** The right of somebody who holds a share link to see one published report. */
export type ShareScope = { kind: "share"; workspaceId: string; reportId: string; linkId: string; [proven]: true };

export type ReadScope = OwnerScope | ShareScope;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the canonical lower-case text of a UUID: what may stand in `SET LOCAL app.tenant` (threats T2). */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** Mints an owner scope. Call it only after the membership was read from the database. */
export function proveOwner(workspaceId: string, userId: string | null): OwnerScope {
  return { kind: "owner", workspaceId, userId } as OwnerScope;
}

/** Mints a share scope. Call it only after the link was found alive in the database. */
export function proveShare(workspaceId: string, reportId: string, linkId: string): ShareScope {
  return { kind: "share", workspaceId, reportId, linkId } as ShareScope;
}
