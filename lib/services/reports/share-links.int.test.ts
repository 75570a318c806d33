import { createHash } from "node:crypto";
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
import { scopeOf } from "#lib/testing/open-share.ts";
import { connectAs } from "#lib/testing/test-database.ts";

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
  const link = await createLink(scope, report.value.reportId, { label: "", expiresDays: 30 });
  if (!link.ok) throw new Error(link.code);
  const token = new URL(link.value.address).pathname.slice("/share/".length);
  return { scope, profileId, reportId: report.value.reportId, linkId: link.value.linkId, token };
}

/** The HTML of the latest issue. */
async function pageOf(scope: ShareScope | null): Promise<string | null> {
  const names: [string] = [htmlPage(wholeSpan, { csv: false, dates: false, issues: false, frame: false })];
  const page = scope && (await loadSharedPage(scope, { as: "html", names, issue: null }, false));
  return page?.ok ? page.value.body.toString() : null;
}

test("S1: a token has 32 random bytes, and only its SHA-256 is kept", async () => {
  const { token } = await published();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ row: string; hash: Buffer }>(
    "SELECT share_link::text AS row, token_hash AS hash FROM share_link WHERE token_hash = $1",
    [createHash("sha256").update(token).digest()],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.row).not.toContain(token);
});

test("S2: what a link opens names nobody on the lists and stays as it was published", async () => {
  const { scope, profileId, token } = await published();
  const opened = await scopeOf(token);
  const before = await pageOf(opened);
  expect(before).toContain("May");
  expect(before).not.toContain("canary");
  await bookFollowers(scope, profileId, ["canary.one"], new Date("2026-05-06T00:00:00Z"));
  expect(await pageOf(opened)).toEqual(before);
});

test("S3: a revoked link, an expired one and that of a deleted report are dead at the next request", async () => {
  const revoked = await published();
  expect(await scopeOf(revoked.token)).not.toBeNull();
  expect(await revokeLink(revoked.scope, revoked.linkId)).toEqual({ ok: true, value: null });
  expect(await scopeOf(revoked.token)).toBeNull();

  const expired = await published();
  const owner = await connectAs("owner");
  await owner.query("UPDATE share_link SET expires_at = now() - interval '1 second' WHERE id = $1", [expired.linkId]);
  expect(await scopeOf(expired.token)).toBeNull();

  const deleted = await published();
  const held = await scopeOf(deleted.token);
  await deleteReport(deleted.scope, deleted.reportId);
  expect(await scopeOf(deleted.token)).toBeNull();
  expect(await pageOf(held)).toBeNull();
});

test("S6: unknown and malformed tokens are answered like dead ones", async () => {
  const { token } = await published();
  for (const wrong of [
    "",
    ":token",
    "[token]",
    "%00",
    `${token}x`,
    token.slice(1),
    "x".repeat(43),
    "é".repeat(43),
    "x".repeat(100_000),
    `${token.slice(0, 42)}\n`,
  ]) {
    expect(await scopeOf(wrong), wrong.slice(0, 50)).toBeNull();
  }
});

test("T1, G8: links and reports of somebody else are not there", async () => {
  const theirs = await published();
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
  const { scope, profileId, token } = await published();
  for (let open = 0; open < 3; open += 1) {
    const opened = await scopeOf(token);
    if (opened) await noteOpen(opened);
  }
  const [report] = await listReports(scope, profileId);
  expect(report?.links[0]).toMatchObject({ opens: 3, alive: true, revokedAt: null });
  expect(report?.links[0]?.lastOpenedAt).not.toBeNull();
});

test("a workspace has 50 live links at most, however many requests race", async () => {
  const { scope, reportId } = await published();
  const made = await Promise.all(
    Array.from({ length: 55 }, () => createLink(scope, reportId, { label: "", expiresDays: null })),
  );
  expect(made.filter((each) => each.ok)).toHaveLength(49);
});
