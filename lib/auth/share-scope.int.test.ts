import { expect, test } from "vitest";
import { findShareScope } from "#lib/auth/share-scope.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";

type Shared = { owner: OwnerScope; reportId: string; linkId: string; token: string };

async function share(): Promise<Shared> {
  const owner = await makeOwner();
  const data = {
    workspaceId: owner.workspaceId,
    profileId: await makeProfile(owner),
    title: "Spring",
    content: {},
    contentDigest: new Uint8Array(32),
  };
  const report = await withTenant(owner, (tx) => tx.report.create({ data, select: { id: true } }));
  const link = await createLink(owner, report.id, { label: "", expiresDays: 30 });
  if (!link.ok) throw new Error(link.code);
  const token = link.value.address.split("/").at(-1) ?? "";
  return { owner, reportId: report.id, linkId: link.value.linkId, token };
}

test("S1: a link's token grants its one report, and only a hash of it is kept", async () => {
  const { owner, reportId, linkId, token } = await share();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await findShareScope(token)).toEqual({ kind: "share", workspaceId: owner.workspaceId, reportId, linkId });
  const db = await connectAs("owner");
  const kept = await db.query("select * from share_link where id = $1", [linkId]);
  expect(JSON.stringify(kept.rows)).not.toContain(token);
});

test("S3: revoked is dead at the next request", async () => {
  const { owner, linkId, token } = await share();
  expect(await revokeLink(owner, linkId)).toEqual({ ok: true, value: null });
  expect(await findShareScope(token)).toBeNull();
});

test("S8: nobody revokes the link of another workspace", async () => {
  const { linkId, token } = await share();
  expect(await revokeLink(await makeOwner(), linkId)).toEqual({ ok: false, code: "no-link" });
  expect(await findShareScope(token)).not.toBeNull();
});

test("S3, I4: a link expires by the database's clock; one of a deleted report is dead", async () => {
  const [ending, running, deleted] = [await share(), await share(), await share()];
  const db = await connectAs("owner");
  await db.query("update share_link set expires_at = now() where id = $1", [ending.linkId]);
  await db.query("update share_link set expires_at = now() + interval '10 seconds' where id = $1", [running.linkId]);
  await db.query("delete from report where id = $1", [deleted.reportId]);
  expect(await findShareScope(ending.token)).toBeNull();
  expect(await findShareScope(running.token)).not.toBeNull();
  expect(await findShareScope(deleted.token)).toBeNull();
});

test("S6: what never was a token has the same answer as one that is dead", async () => {
  const { token, linkId, reportId } = await share();
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
    expect(await findShareScope(other), other.slice(0, 50)).toBeNull();
  }
});
