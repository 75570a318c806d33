import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { bookFollowers } from "#lib/testing/made-report.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { makeLink } from "#lib/testing/make-share.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";
import { connectAs } from "#lib/testing/test-database.ts";
import { visit } from "#lib/testing/visitor.ts";

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages();
}, 60_000);
afterAll(() => pages.stop());

const password = "a kiln full of bowls";

async function published(link: Parameters<typeof makeLink>[2] = {}) {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookFollowers(scope, profileId, ["canary.one", "canary.two"], new Date("2026-05-01T00:00:00Z"));
  const report = await publishReport(
    scope,
    profileId,
    { title: "May", preset: "all" },
    new Date("2026-05-08T10:00:00Z"),
  );
  if (!report.ok) throw new Error(report.code);
  const { reportId } = report.value;
  return { scope, reportId, ...(await makeLink(scope, reportId, link)) };
}

async function get(path: string, cookies = new Map<string, string>()) {
  const response = await visit(pages.origin, pages.origin, cookies).get(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("the digest on the page is that of the file, which anybody can compute, and nobody is named", async () => {
  const { token, reportId } = await published({ allowsCsv: true });
  const page = await get(`/share/${token}/check`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain("canary");
  expect(page.text).not.toContain(reportId);
  const content = await get(`/share/${token}/check/content`);
  expect(content.headers.get("content-disposition")).toBe('attachment; filename="report-issue-1.json"');
  expect(page.text).toContain(createHash("sha256").update(content.text).digest("hex"));
  expect(page.text).toContain("It says what it said when it was published");
  for (const { headers } of [page, content]) {
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("a figure that somebody changed in the database is told on the page", async () => {
  const { token, reportId } = await published();
  const owner = await connectAs("owner");
  await owner.query("UPDATE report_issue SET content = jsonb_set(content, '{title}', '\"Mai\"') WHERE report_id = $1", [
    reportId,
  ]);
  expect((await get(`/share/${token}/check`)).text).toContain("It does not say what was published");
});

test("S2: without leave to save data there is no file, and no parameter opens another issue", async () => {
  const { token } = await published();
  expect((await get(`/share/${token}/check/content`)).status).toBe(404);
  expect((await get(`/share/${token}/check?issue=0`)).text).toContain("It says what it said");
  const past = await published({ showsPastIssues: true, allowsCsv: true });
  for (const issue of ["0", "2", "x", "1e0"]) {
    expect((await get(`/share/${past.token}/check?issue=${issue}`)).status, issue).toBe(404);
    expect((await get(`/share/${past.token}/check/content?issue=${issue}`)).status, issue).toBe(404);
  }
  expect((await get(`/share/${past.token}/check?issue=1`)).status).toBe(200);
});

test("S3, S6: a link that was taken back, and one that never was, have no proof either", async () => {
  const { scope, linkId, token } = await published({ allowsCsv: true });
  await revokeLink(scope, linkId);
  for (const dead of [token, "x".repeat(43), "%00", ":token"]) {
    expect((await get(`/share/${dead}/check`)).status, dead).toBe(404);
    expect((await get(`/share/${dead}/check/content`)).status, dead).toBe(404);
  }
});

test("S4: the password guards the proof as it guards the report", async () => {
  const { token } = await published({ password, allowsCsv: true });
  const locked = await get(`/share/${token}/check`);
  expect([locked.status, locked.headers.get("location")]).toEqual([307, `/share/${token}`]);
  const file = await get(`/share/${token}/check/content`);
  expect([file.status, file.text.includes("subject")]).toEqual([403, false]);
  const cookies = new Map<string, string>();
  await visit(pages.origin, pages.origin, cookies).post(`/share/${token}?as=unlock`, { password });
  expect((await get(`/share/${token}/check`, cookies)).status).toBe(200);
  expect((await get(`/share/${token}/check/content`, cookies)).status).toBe(200);
});
