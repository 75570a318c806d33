import { expect, test } from "vitest";
import { htmlPage, wholeSpan } from "#lib/reports/page-names.ts";
import type { OwnerScope, ShareScope } from "#lib/scope.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { listReports } from "#lib/services/reports/list-reports.ts";
import { loadSharedPage } from "#lib/services/reports/load-shared-page.ts";
import { noteOpen } from "#lib/services/reports/note-open.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { makeIssue, makeLink, makeShare } from "#lib/testing/make-share.ts";
import { scopeOf } from "#lib/testing/open-share.ts";

const now = new Date("2026-05-08T10:00:00Z");

async function bookFollowers(scope: OwnerScope, profileId: string, handles: string[], observedAt: Date) {
  return bookImport(scope, profileId, {
    observedAt,
    lists: [{ side: "followers", completeness: "complete" }],
    rows: handles.map((handle, index) => ({
      kind: "listed",
      side: "followers",
      person: { id: null, handle },
      followedAt: null,
      row: index + 1,
      primary: true,
    })),
  });
}

async function published() {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookFollowers(scope, profileId, ["canary.one", "canary.two"], new Date("2026-05-01T00:00:00Z"));
  const report = await publishReport(scope, profileId, { title: "May", preset: "90d" }, now);
  if (!report.ok) throw new Error(report.code);
  return { scope, profileId, ...(await makeLink(scope, report.value.reportId)) };
}

const wholePage = htmlPage(wholeSpan, { csv: false, dates: false, issues: false, frame: false });

/** The HTML of the latest issue. */
async function pageOf(scope: ShareScope | null): Promise<string | null> {
  const page = scope && (await loadSharedPage(scope, { as: "html", names: [wholePage], issue: null }, false));
  return page?.ok ? page.value.body.toString() : null;
}

test("S2: what a link opens names nobody on the lists and stays as it was published", async () => {
  const { scope, profileId, token } = await published();
  const opened = await scopeOf(token);
  const before = await pageOf(opened);
  expect(before).toContain("May");
  expect(before).not.toContain("canary");
  await bookFollowers(scope, profileId, ["canary.one"], new Date("2026-05-06T00:00:00Z"));
  expect(await pageOf(opened)).toEqual(before);
});

test("S3: whoever still holds the scope of a deleted report reads nothing", async () => {
  const { owner, reportId, token } = await makeShare();
  await makeIssue(owner, reportId, 2, { [wholePage]: "the whole" });
  const held = await scopeOf(token);
  expect(await pageOf(held)).toBe("the whole");
  expect(await deleteReport(owner, reportId)).toEqual({ ok: true, value: null });
  expect(await scopeOf(token)).toBeNull();
  expect(await pageOf(held)).toBeNull();
});

test("T1, G8: links and reports of somebody else are not there", async () => {
  const theirs = await makeShare();
  const mine = await makeOwner();
  expect(await revokeLink(mine, theirs.linkId)).toEqual({ ok: false, code: "no-link" });
  expect(await deleteReport(mine, theirs.reportId)).toEqual({ ok: false, code: "no-report" });
  expect(await createLink(mine, theirs.reportId, { label: "", expiresDays: 1 })).toEqual({
    ok: false,
    code: "no-report",
  });
  expect(await publishReport(mine, theirs.profileId, { title: "x", preset: "all" }, now)).toEqual({
    ok: false,
    code: "no-profile",
  });
  expect(await listReports(mine, theirs.profileId)).toEqual([]);
  expect(await scopeOf(theirs.token)).not.toBeNull();
});

test("S8: the owner sees how often and when a link was opened, and nobody else is remembered", async () => {
  const { owner, profileId, token } = await makeShare();
  for (let open = 0; open < 3; open += 1) {
    const opened = await scopeOf(token);
    if (opened) await noteOpen(opened);
  }
  const [report] = await listReports(owner, profileId);
  expect(report?.links[0]).toMatchObject({ opens: 3, alive: true, revokedAt: null });
  expect(report?.links[0]?.lastOpenedAt).not.toBeNull();
});

test("a workspace has 50 live links at most, however many requests race", async () => {
  const { owner, reportId } = await makeShare();
  const made = await Promise.all(Array.from({ length: 55 }, () => createLink(owner, reportId, { expiresDays: null })));
  expect(made.filter((each) => each.ok)).toHaveLength(49);
});
