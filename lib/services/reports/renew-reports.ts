import "server-only";
import type pg from "pg";
import { findPublishedLive } from "#lib/db/report-issues.ts";
import { findReportsOfEachImport } from "#lib/db/report-schedules.ts";
import { enqueueReportJob } from "#lib/jobs/report-jobs.ts";

/** Judgements come in rows, one click after the other: one run takes them along. */
const patienceSeconds = { import: 0, undo: 0, judgement: 5 };

/** Asks for what renews itself, in the transaction that changed what is known of a profile. */
export async function renewReports(
  client: pg.ClientBase,
  profile: { workspaceId: string; profileId: string },
  cause: keyof typeof patienceSeconds,
): Promise<void> {
  const { workspaceId, profileId } = profile;
  const live = await findPublishedLive(client, profile);
  if (live.length > 0) {
    await enqueueReportJob(client, { kind: "live", workspaceId, profileId }, patienceSeconds[cause]);
  }
  if (cause !== "import") return;
  for (const reportId of await findReportsOfEachImport(client, profile)) {
    await enqueueReportJob(client, { kind: "publish", workspaceId, reportId });
  }
}
