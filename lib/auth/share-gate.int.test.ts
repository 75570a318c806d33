import { expect, test } from "vitest";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { makeShare } from "#lib/testing/make-share.ts";
import { askGate, scopeOf } from "#lib/testing/open-share.ts";
import { connectAs } from "#lib/testing/test-database.ts";

test("S1: a link's token grants its one report, and only a hash of it is kept", async () => {
  const { owner, reportId, linkId, token } = await makeShare();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await scopeOf(token)).toEqual({ kind: "share", workspaceId: owner.workspaceId, reportId, linkId });
  const db = await connectAs("owner");
  const kept = await db.query("select * from share_link where id = $1", [linkId]);
  expect(JSON.stringify(kept.rows)).not.toContain(token);
});

test("S3: revoked is dead at the next request", async () => {
  const { owner, linkId, token } = await makeShare();
  expect(await revokeLink(owner, linkId)).toEqual({ ok: true, value: null });
  expect(await scopeOf(token)).toBeNull();
});

test("S8: nobody revokes the link of another workspace", async () => {
  const { linkId, token } = await makeShare();
  expect(await revokeLink(await makeOwner(), linkId)).toEqual({ ok: false, code: "no-link" });
  expect(await scopeOf(token)).not.toBeNull();
});

test("S3, I4: a link expires by the database's clock; one of a deleted report is dead", async () => {
  const [ending, running, deleted] = [await makeShare(), await makeShare(), await makeShare()];
  const db = await connectAs("owner");
  await db.query("update share_link set expires_at = now() where id = $1", [ending.linkId]);
  await db.query("update share_link set expires_at = now() + interval '10 seconds' where id = $1", [running.linkId]);
  await db.query("delete from report where id = $1", [deleted.reportId]);
  expect(await scopeOf(ending.token)).toBeNull();
  expect(await scopeOf(running.token)).not.toBeNull();
  expect(await scopeOf(deleted.token)).toBeNull();
});

test("S6: what never was a token has the same answer as one that is dead", async () => {
  const { token, linkId, reportId } = await makeShare();
  const hash = Buffer.from(token, "base64url").toString("hex");
  for (const other of [
    "",
    ":token",
    "[token]",
    "%00",
    "\0",
    "\ud800",
    "A".repeat(43),
    "A".repeat(16_000),
    `${token} `,
    `${token}%00`,
    token.slice(0, -1),
    token.toLowerCase(),
    hash,
    linkId,
    reportId,
    "' or true --",
  ]) {
    expect(await scopeOf(other), other.slice(0, 50)).toBeNull();
  }
});

test("S4: what a link allows is told of an open one only, and a frame is for links without a password", async () => {
  const open = await makeShare({ allowsCsv: true, hasFreeDates: true, embedOrigins: ["https://client.example"] });
  expect(await askGate(open.token)).toMatchObject({
    kind: "open",
    link: { allowsCsv: true, hasFreeDates: true, showsPastIssues: false, embedOrigins: ["https://client.example"] },
  });
  const locked = await makeShare({ password: "a kiln full of bowls" });
  expect(await askGate(locked.token)).toEqual({ kind: "locked" });
  const db = await connectAs("owner");
  await db.query("update share_link set password_hash = 'some' where id = $1", [open.linkId]);
  expect(await askGate(open.token)).toEqual({ kind: "locked" });
});
