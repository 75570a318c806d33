import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { queueSchema } from "#lib/jobs/import-queue.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { setSchedule } from "#lib/services/delivery/set-schedule.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { catchUpDue, publishDue } from "#lib/services/reports/publish-due.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { redrawIssue, requestRedraws } from "#lib/services/reports/redraw.ts";
import { runReportJob } from "#lib/services/reports/run-report-job.ts";
import { changeTimeZone } from "#lib/services/settings/change-time-zone.ts";
import { bookFollowers, findIssues, makeReport, plainDrawing } from "#lib/testing/made-report.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-05-08T10:00:00Z");
const tools: IssueTools = { ...issueTools, drawing: plainDrawing };
const request = () => ({ requestId: randomUUID(), now });

const change = (scope: OwnerScope, sql: string, id: string) =>
  withWorkerTenant(scope.workspaceId, (client) => client.query(sql, [id]));

async function nextOf(scope: OwnerScope, reportId: string): Promise<Date | null> {
  const { rows } = await change(scope, "SELECT next_issue_at FROM report WHERE id = $1", reportId);
  return rows[0]?.next_issue_at ?? null;
}

/** Kinds of the jobs of a workspace, with whether their time has come. */
async function inLine(scope: OwnerScope): Promise<string[]> {
  const { rows } = await change(
    scope,
    `SELECT data ->> 'kind' || CASE WHEN start_after <= now() THEN '' ELSE ' later' END AS job
     FROM ${queueSchema}.job WHERE data ->> 'workspaceId' = $1 ORDER BY job`,
    scope.workspaceId,
  );
  return rows.map(({ job }) => job);
}

const makeDue = (scope: OwnerScope, reportId: string) =>
  change(scope, "UPDATE report SET next_issue_at = now() - interval '40 days' WHERE id = $1", reportId);

test("a report on a schedule leaves word for its time, in the zone of its profile", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope);
  const set = await setSchedule(scope, reportId, "monthly");
  expect(set.ok && set.value.nextIssueAt?.toISOString()).toMatch(/-01T06:00:00.000Z$/);
  expect(await inLine(scope)).toEqual(["due later"]);
  await changeTimeZone(scope, profileId, "Asia/Kathmandu", now);
  // Six o'clock there, 5 h 45 min ahead of UTC.
  expect((await nextOf(scope, reportId))?.toISOString()).toMatch(/-01T00:15:00.000Z$/);
  expect(await setSchedule(scope, reportId, "none")).toEqual({ ok: true, value: { nextIssueAt: null } });
  expect(await publishDue(scope, reportId, request(), tools)).toBe("not-due");
});

test("times that were missed are caught up once, and the next is after now", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await setSchedule(scope, reportId, "weekly");
  await makeDue(scope, reportId);
  expect(await publishDue(scope, reportId, request(), tools)).toBe("published");
  expect(await publishDue(scope, reportId, request(), tools)).toBe("not-due");
  expect(await findIssues(scope, reportId)).toHaveLength(1);
  const next = await nextOf(scope, reportId);
  expect(next && next.getTime() > Date.now()).toBe(true);
  expect(await inLine(scope)).toEqual(["due later", "due later"]);
});

test("J2: two workers that find the same issue due make one", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await setSchedule(scope, reportId, "weekly");
  await makeDue(scope, reportId);
  const draw: IssueTools["drawing"]["draw"] = async (input) => {
    await publishDue(scope, reportId, request(), tools);
    return plainDrawing.draw(input);
  };
  await publishDue(scope, reportId, request(), { ...tools, drawing: { ...plainDrawing, draw } }).catch(() => undefined);
  expect(await findIssues(scope, reportId)).toHaveLength(1);
});

test("a time at which there is nothing to say is passed over", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope, { profileId: await makeProfile(scope) });
  await setSchedule(scope, reportId, "weekly");
  await makeDue(scope, reportId);
  expect(await publishDue(scope, reportId, request(), tools)).toBe("nothing-to-show");
  expect(await publishDue(scope, reportId, request(), tools)).toBe("not-due");
});

test("what is due and waits nowhere is found, once", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await setSchedule(scope, reportId, "weekly");
  await change(scope, `DELETE FROM ${queueSchema}.job WHERE data ->> 'workspaceId' = $1`, scope.workspaceId);
  await makeDue(scope, reportId);
  await catchUpDue();
  await catchUpDue();
  expect(await inLine(scope)).toEqual(["due"]);
});

test("after each import there is an issue; undoing makes none", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope);
  await setSchedule(scope, reportId, "each-import");
  expect(await inLine(scope)).toEqual([]);
  const importId = await bookFollowers(scope, profileId, ["cem"], new Date("2026-05-06T00:00:00Z"));
  expect(await inLine(scope)).toEqual(["publish"]);
  await undoImport(scope, importId);
  expect(await inLine(scope)).toEqual(["publish"]);
});

test("a live report that was published is computed anew after imports, undos and judgements", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope, { mode: "live" });
  await bookFollowers(scope, profileId, ["cem"], new Date("2026-05-06T00:00:00Z"));
  expect(await inLine(scope)).toEqual([]);
  await publishIssue(scope, reportId, request(), tools);
  const importId = await bookFollowers(scope, profileId, ["dora"], new Date("2026-05-07T00:00:00Z"));
  await undoImport(scope, importId);
  expect(await inLine(scope)).toEqual(["live", "live"]);
  const campaign = { kind: "other", title: "x", note: "", fromDay: "2026-05-01", toDay: "2026-05-02" } as const;
  expect(await saveCampaign(scope, profileId, campaign, now)).toMatchObject({ ok: true });
  expect(await inLine(scope)).toEqual(["live", "live", "live later"]);
  expect(await setSchedule(scope, reportId, "weekly")).toEqual({ ok: false, code: "no-issues" });
});

test("a publication whose worker died after it takes nothing along that was asked for since", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope);
  await setSchedule(scope, reportId, "each-import");
  const job = { kind: "publish", workspaceId: scope.workspaceId, reportId } as const;
  const jobId = randomUUID();
  expect(await runReportJob(jobId, job, now, tools)).toMatchObject({ number: 1 });
  await bookFollowers(scope, profileId, ["cem"], new Date("2026-05-06T00:00:00Z"));
  expect(await runReportJob(jobId, job, now, tools)).toEqual({ outcome: "published before" });
  expect(await inLine(scope)).toEqual(["publish"]);
});

test("what another version drew is drawn again, and says the same", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await publishIssue(scope, reportId, request(), {
    ...tools,
    drawing: { draw: async () => [], drawnWith: () => "older" },
  });
  const [before] = await findIssues(scope, reportId);
  expect(before?.page).toBeNull();
  await requestRedraws("plain");
  await requestRedraws("plain");
  expect(await inLine(scope)).toEqual(["redraw"]);
  expect(await redrawIssue(scope, before?.id ?? "", plainDrawing)).toBe("redrawn");
  const [after] = await findIssues(scope, reportId);
  expect(after?.page).toContain('"title":"May"');
  expect({ ...after, page: null }).toEqual(before);
  expect(await redrawIssue(await makeOwner(), before?.id ?? "", plainDrawing)).toBe("gone");
});

test("T1, G8: the schedule of somebody else’s report is not there", async () => {
  const { reportId } = await makeReport(await makeOwner());
  const mine = await makeOwner();
  for (const id of [reportId, "no id"]) {
    expect(await setSchedule(mine, id, "weekly")).toEqual({ ok: false, code: "no-report" });
  }
  expect(await publishDue(mine, reportId, request(), tools)).toBe("not-due");
});
