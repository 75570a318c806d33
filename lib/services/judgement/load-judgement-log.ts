import "server-only";
import { findJudgements } from "#lib/db/judgement-log.ts";
import type { JudgementLogPage } from "#lib/reports/judgement-log.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const pageSize = 25;

/** Everything the owner judged or took back, newest first. Pages count from 1; one that is not there is the nearest. */
export async function loadJudgementLog(scope: OwnerScope, profileId: string, page: number): Promise<JudgementLogPage> {
  if (!isUuid(profileId)) return { entries: [], total: 0, page: 1, pageSize };
  return { ...(await findJudgements(scope, profileId, { page, pageSize })), pageSize };
}
