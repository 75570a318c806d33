import "server-only";
import type { Judge } from "#lib/reports/judge.ts";

/** `email` null = the user is no member of the workspace, or none at all. */
export function toJudge(row: { byUserId: string | null; email: string | null }): Judge {
  if (row.byUserId === null) return { kind: "operator" };
  return row.email === null ? { kind: "former-member" } : { kind: "member", email: row.email };
}
