import "server-only";
import { findJudgements } from "#lib/db/judgement-log.ts";
import type { JudgementLogPage } from "#lib/reports/judgement-log.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const pageSize = 25;

/** Everything the owner judged or took back, newest first. Pages count from 1; one beyond the last is empty. */
export async function loadJudgementLog(scope: OwnerScope, profileId: string, page: number): Promise<JudgementLogPage> {
  const empty = { entries: [], total: 0 };
  const offset = (page - 1) * pageSize;
  const found = isUuid(profileId) ? await findJudgements(scope, profileId, { offset, limit: pageSize }) : empty;
  return { ...found, page, pageSize };
}
