import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { drawPreview } from "#lib/services/reports/draw-preview.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { refreshLive } from "#lib/services/reports/refresh-live.ts";
import { checkSignature } from "#lib/services/reports/sign-digest.ts";
import { bookFollowers, findIssues, makeReport, plainDrawing } from "#lib/testing/made-report.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const now = new Date("2026-05-08T10:00:00Z");
const tools: IssueTools = { ...issueTools, drawing: plainDrawing };
const request = () => ({ requestId: randomUUID(), now });

/** Something happens after the report was composed and before it is stored. */
function meanwhile(happens: () => Promise<unknown>): IssueTools {
  return {
    ...tools,
    drawing: {
      ...plainDrawing,
      draw: async (input) => {
        const drawn = await plainDrawing.draw(input);
        await happens();
        return drawn;
      },
    },
  };
}

test("an issue is numbered, signed and drawn; the next one leaves it as it was", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope);
  expect(await publishIssue(scope, reportId, request(), tools)).toEqual({ ok: true, value: { number: 1 } });
  const [first] = await findIssues(scope, reportId);
  expect(first?.page).toMatch(/^1 .*"title":"May"/);
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ digest: Buffer; signature: Buffer; body: Buffer; gzip: Buffer }>(
    `SELECT content_digest AS digest, signature, body, body_gzip AS gzip FROM report_issue i
     JOIN report_page p ON p.issue_id = i.id WHERE report_id = $1`,
    [reportId],
  );
  const stored = rows[0];
  if (!stored) throw new Error("nothing was stored");
  expect(checkSignature(stored.digest, stored.signature)).toBe("ours");
  expect(gunzipSync(stored.gzip)).toEqual(stored.body);

  await bookFollowers(scope, profileId, ["ana", "ben", "cem"], new Date("2026-05-06T00:00:00Z"));
  expect(await publishIssue(scope, reportId, request(), tools)).toEqual({ ok: true, value: { number: 2 } });
  const issues = await findIssues(scope, reportId);
  expect(issues[0]).toEqual(first);
  expect(issues.map(({ number, isLive, isPublished }) => [number, isLive, isPublished])).toEqual([
    [1, false, true],
    [2, false, true],
  ]);
});

test("J2: a request that runs again, or in two workers at once, makes one issue", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const same = request();
  await publishIssue(scope, reportId, same, tools);
  expect(await publishIssue(scope, reportId, same, tools)).toEqual({ ok: true, value: { number: 1 } });
  const other = request();
  const woken = meanwhile(() => publishIssue(scope, reportId, other, tools));
  expect(await publishIssue(scope, reportId, other, woken)).toEqual({ ok: true, value: { number: 2 } });
  expect(await findIssues(scope, reportId)).toHaveLength(2);
});

test("G1: an issue whose number was taken while it was drawn is not stored; tried again it is the next", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const slow = request();
  const overtaken = meanwhile(() => publishIssue(scope, reportId, request(), tools));
  await expect(publishIssue(scope, reportId, slow, overtaken)).rejects.toThrow();
  expect(await findIssues(scope, reportId)).toHaveLength(1);
  expect(await publishIssue(scope, reportId, slow, tools)).toEqual({ ok: true, value: { number: 2 } });
});

test("G1: what cannot be drawn leaves nothing behind", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const broken = meanwhile(() => Promise.reject(new Error("of the drawing")));
  await expect(publishIssue(scope, reportId, request(), broken)).rejects.toThrow("of the drawing");
  expect(await findIssues(scope, reportId)).toEqual([]);
});

test("a live report is computed anew in its place, and only once it was published", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope, { mode: "live" });
  expect(await refreshLive(scope, profileId, now, tools)).toEqual({ refreshed: 0 });
  await publishIssue(scope, reportId, request(), tools);
  const [before] = await findIssues(scope, reportId);
  await bookFollowers(scope, profileId, ["ana", "ben", "cem"], new Date("2026-05-06T00:00:00Z"));
  expect(await refreshLive(scope, profileId, now, tools)).toEqual({ refreshed: 1 });
  const [after, ...rest] = await findIssues(scope, reportId);
  expect(rest).toEqual([]);
  expect(after).toMatchObject({ id: before?.id, number: 1, isLive: true });
  expect(after?.page).not.toBe(before?.page);
});

test("J2: what a paused worker computed before does not replace what was computed since", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope, { mode: "live" });
  await publishIssue(scope, reportId, request(), tools);
  const woken = meanwhile(async () => {
    await bookFollowers(scope, profileId, ["cem"], new Date("2026-05-06T00:00:00Z"));
    await refreshLive(scope, profileId, now, tools);
  });
  await refreshLive(scope, profileId, now, woken);
  const [issue] = await findIssues(scope, reportId);
  expect(issue?.page).toContain("2026-05-06");
});

test("a report that was frozen and is live now keeps its issues, and says what it says now behind them", async () => {
  const scope = await makeOwner();
  const { profileId, reportId } = await makeReport(scope);
  await publishIssue(scope, reportId, request(), tools);
  const [frozen] = await findIssues(scope, reportId);
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query("UPDATE report SET mode = 'live' WHERE id = $1", [reportId]),
  );
  expect(await refreshLive(scope, profileId, now, tools)).toEqual({ refreshed: 0 });
  await publishIssue(scope, reportId, request(), tools);
  await publishIssue(scope, reportId, request(), tools);
  const issues = await findIssues(scope, reportId);
  expect(issues[0]).toEqual(frozen);
  expect(issues.map(({ number, isLive }) => [number, isLive])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("a preview is issue 0, replaced by the next, and no issue of it", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  expect(await drawPreview(scope, reportId, now, tools)).toBe("drawn");
  expect(await drawPreview(scope, reportId, now, tools)).toBe("drawn");
  const issues = await findIssues(scope, reportId);
  expect(issues.map(({ number, isPublished }) => [number, isPublished])).toEqual([[0, false]]);
  expect(await publishIssue(scope, reportId, request(), tools)).toEqual({ ok: true, value: { number: 1 } });
});

test("a preview of what the owner changed meanwhile is not kept", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const late = meanwhile(() =>
    withWorkerTenant(scope.workspaceId, (client) =>
      client.query("UPDATE report SET definition = jsonb_set(definition, '{title}', '\"June\"') WHERE id = $1", [
        reportId,
      ]),
    ),
  );
  expect(await drawPreview(scope, reportId, now, late)).toBe("changed");
  expect(await findIssues(scope, reportId)).toEqual([]);
});

test("a report that is deleted while it is drawn stays deleted", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const deleted = meanwhile(() =>
    withWorkerTenant(scope.workspaceId, (client) => client.query("DELETE FROM report WHERE id = $1", [reportId])),
  );
  expect(await publishIssue(scope, reportId, request(), deleted)).toEqual({ ok: false, code: "no-report" });
  expect(await drawPreview(scope, reportId, now, tools)).toBe("gone");
});

test("there is nothing to show before the first import, and a preview from before does not stay", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope, { profileId: await makeProfile(scope) });
  expect(await publishIssue(scope, reportId, request(), tools)).toEqual({ ok: false, code: "nothing-to-show" });
  expect(await drawPreview(scope, reportId, now, tools)).toBe("nothing-to-show");
  expect(await findIssues(scope, reportId)).toEqual([]);
});

test("T1, G8: reports of somebody else are not there", async () => {
  const { reportId, profileId } = await makeReport(await makeOwner());
  const mine = await makeOwner();
  for (const id of [reportId, randomUUID(), "no id"]) {
    expect(await publishIssue(mine, id, request(), tools)).toEqual({ ok: false, code: "no-report" });
    expect(await drawPreview(mine, id, now, tools)).toBe("gone");
  }
  expect(await refreshLive(mine, profileId, now, tools)).toEqual({ refreshed: 0 });
});
