import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { proveShare } from "#lib/scope.ts";
import { checkIssue } from "#lib/services/reports/check-issue.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";

async function published() {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const book = (handle: string, at: number) =>
    bookImport(scope, profileId, {
      observedAt: day(at),
      lists: [{ side: "followers", completeness: "complete" }],
      rows: [listed("followers", { handle })],
    });
  await book("ana", 1);
  const report = await publishReport(scope, profileId, { title: "May", preset: "90d" }, day(2));
  if (!report.ok) throw new Error(report.code);
  return { scope, reportId: report.value.reportId, book };
}

test("a frozen issue is what it was, whatever is imported later, and anybody can compute its digest", async () => {
  const { scope, reportId, book } = await published();
  const before = await checkIssue(scope, reportId, null);
  expect(before).toMatchObject({ number: 1, isLive: false, isIntact: true, signature: "ours" });
  await book("ben", 5);
  expect(await checkIssue(scope, reportId, null)).toEqual(before);
  expect(
    createHash("sha256")
      .update(before?.text ?? "")
      .digest("hex"),
  ).toBe(before?.digest);
});

test("one changed figure in the database is seen, also where the digest was changed along with it", async () => {
  const { scope, reportId } = await published();
  const owner = await connectAs("owner");
  await owner.query("UPDATE report_issue SET content = jsonb_set(content, '{title}', '\"Mai\"') WHERE report_id = $1", [
    reportId,
  ]);
  const changed = await checkIssue(scope, reportId, null);
  expect(changed).toMatchObject({ isIntact: false, signature: "broken" });
  await owner.query("UPDATE report_issue SET content_digest = $2 WHERE report_id = $1", [
    reportId,
    Buffer.from(changed?.recomputed ?? "", "hex"),
  ]);
  // Whoever has the database has no key: the signature still tells.
  expect(await checkIssue(scope, reportId, null)).toMatchObject({ isIntact: true, signature: "broken" });
});

test("what was published before reports were signed says so", async () => {
  const { scope, reportId } = await published();
  const owner = await connectAs("owner");
  await owner.query("UPDATE report_issue SET signature = NULL WHERE report_id = $1", [reportId]);
  expect(await checkIssue(scope, reportId, null)).toMatchObject({ isIntact: true, signature: "unsigned" });
});

test("T1, S2: a number that is none, a preview and somebody else's report are not there", async () => {
  const { scope, reportId } = await published();
  expect(await checkIssue(scope, reportId, 2)).toBeNull();
  expect(await checkIssue(scope, "not-an-id", null)).toBeNull();
  expect(await checkIssue(await makeOwner(), reportId, null)).toBeNull();
  const owner = await connectAs("owner");
  await owner.query("UPDATE report_issue SET number = 0, published_at = NULL WHERE report_id = $1", [reportId]);
  expect(await checkIssue(scope, reportId, null)).toBeNull();
  expect(await checkIssue(scope, reportId, 0)).toBeNull();
  const link = proveShare(scope.workspaceId, reportId, crypto.randomUUID());
  expect(await checkIssue(link, reportId, null)).toBeNull();
});
