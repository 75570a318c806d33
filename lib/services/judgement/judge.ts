import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { lockProfile } from "#lib/db/import-facts.ts";
import { appendJudgements, hasProfile, type JudgedBy } from "#lib/db/judgements.ts";
import { type ModelChange, recompute } from "#lib/db/model/recompute.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { renewReports } from "#lib/services/reports/renew-reports.ts";

export type Judged<T> = {
  value: T;
  entries: (JudgementEntry & { reason: string })[];
  /** Null = no figure depends on it. */
  change: ModelChange | null;
};

/** How long a judgement waits for an import of the same profile. */
const waitMs = 8_000;

/**
 * Changes what the owner says of a profile, logs it and brings the figures up to date, in one transaction: all of it
 * or, where `work` refuses, nothing. Judgements of one profile take turns. `busy` = an import is being booked.
 */
export async function judge<T, Code extends string>(
  scope: OwnerScope,
  profileId: string,
  now: Date,
  work: (client: pg.ClientBase, profile: ProfileRef, by: JudgedBy) => Promise<Result<Judged<T>, Code>>,
): Promise<Result<T, Code | "no-profile" | "busy">> {
  if (!isUuid(profileId)) return fail("no-profile");
  const profile = { workspaceId: scope.workspaceId, profileId };
  const by = { userId: scope.userId, at: now };
  try {
    return await withWorkerTenant(scope.workspaceId, async (client) => {
      await client.query(`SET LOCAL lock_timeout = ${waitMs}`);
      await lockProfile(client, profile);
      if (!(await hasProfile(client, profile))) return fail("no-profile");
      const judged = await work(client, profile, by);
      if (!judged.ok) return judged;
      await appendJudgements(client, profile, judged.value.entries, by);
      if (judged.value.change) await recompute(client, profile, judged.value.change);
      if (judged.value.entries.length > 0) await renewReports(client, profile, "judgement");
      return ok(judged.value.value);
    });
  } catch (error) {
    if (isLockTimeout(error)) return fail("busy");
    throw error;
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "55P03";
}
