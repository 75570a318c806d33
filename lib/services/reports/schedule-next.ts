import "server-only";
import type pg from "pg";
import type { ReportRef } from "#lib/db/report-issues.ts";
import { findSchedule, findTimedReports, writeSchedule } from "#lib/db/report-schedules.ts";
import { enqueueReportJob } from "#lib/jobs/report-jobs.ts";
import { nextIssueAt, type ReportSchedule } from "#lib/reports/next-issue.ts";

/** Sets when the next issue is due and leaves word for the worker, in the transaction of `client`. Null = at no time. */
export async function scheduleNext(
  client: pg.ClientBase,
  ref: ReportRef,
  schedule: ReportSchedule,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Date | null> {
  const next = nextIssueAt(schedule, now, timeZone);
  await writeSchedule(client, ref, schedule, next);
  if (next) await enqueueReportJob(client, { kind: "due", ...ref }, next);
  return next;
}

/** The profile has another time zone: its issues appear at six o'clock there. */
export async function scheduleAnew(
  client: pg.ClientBase,
  profile: { workspaceId: string; profileId: string },
): Promise<void> {
  for (const { id, schedule } of await findTimedReports(client, profile)) {
    const ref = { workspaceId: profile.workspaceId, reportId: id };
    const found = await findSchedule(client, ref);
    // What is due already comes first, and then sets the time of the next by the new zone.
    if (found && !found.isDue) await scheduleNext(client, ref, schedule, found);
  }
}
