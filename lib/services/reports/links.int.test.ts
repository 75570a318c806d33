import { expect, test } from "vitest";
import { findWorkspaceOf } from "#lib/db/accounts.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { editLink } from "#lib/services/reports/edit-link.ts";
import { readCreateForm, readEditForm } from "#lib/services/reports/link-form.input.ts";
import { listLiveLinks } from "#lib/services/reports/list-live-links.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { revokeLinks } from "#lib/services/reports/revoke-links.ts";
import { rotateLink } from "#lib/services/reports/rotate-link.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { makeLink, makeShare, tokenOf } from "#lib/testing/make-share.ts";
import { askGate, scopeOf } from "#lib/testing/open-share.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const password = "a kiln full of bowls";

test("S8: the list of live links says what each is for, how long it works, how often it was opened and who guessed", async () => {
  const { owner, profileId, reportId, linkId } = await makeShare({
    label: "Kim\u202e",
    allowsCsv: true,
    embedOrigins: ["https://Client.example/"],
  });
  const dead = await makeLink(owner, reportId);
  await revokeLink(owner, dead.linkId);
  const expired = await makeLink(owner, reportId);
  const db = await connectAs("owner");
  await db.query("update share_link set expires_at = now() where id = $1", [expired.linkId]);
  const links = await listLiveLinks(owner);
  expect(links).toMatchObject([
    {
      id: linkId,
      label: "Kim",
      alive: true,
      opens: 0,
      lastOpenedAt: null,
      hasPassword: false,
      allowsCsv: true,
      hasFreeDates: false,
      showsPastIssues: false,
      embedOrigins: ["https://client.example"],
      failedAttempts: 0,
      report: { id: reportId, title: "Spring" },
      profile: { id: profileId, handle: "owner" },
    },
  ]);
  const days = (Date.parse(links[0]?.expiresAt ?? "") - Date.parse(links[0]?.createdAt ?? "")) / 86_400_000;
  expect(days).toBeCloseTo(30, 2);
  expect(JSON.stringify(links)).not.toMatch(/hash|token/i);
  expect(await listLiveLinks(await makeOwner())).toEqual([]);
});

test("S8: a member who is not the owner gets no scope, and so makes, changes and revokes no link", async () => {
  const added = await addUser({ email: "kim@example.org", password, workspaceName: "kiln" });
  if (!added.ok) throw new Error(added.code);
  const db = await connectAs("owner");
  expect(await findWorkspaceOf(added.value.userId)).not.toBeNull();
  for (const role of ["editor", "viewer"]) {
    await db.query("update membership set role = $1 where user_id = $2", [role, added.value.userId]);
    expect(await findWorkspaceOf(added.value.userId), role).toBeNull();
  }
});

test("T1, G8: a link of somebody else is neither changed, rotated nor revoked", async () => {
  const theirs = await makeShare({ label: "Kim" });
  const mine = await makeOwner();
  const gone = { ok: false, code: "no-link" };
  for (const id of [theirs.linkId, crypto.randomUUID(), "nonsense", ""]) {
    expect(await editLink(mine, id, { label: "x", expiresDays: null })).toEqual(gone);
    expect(await rotateLink(mine, id)).toEqual(gone);
    expect(await revokeLink(mine, id)).toEqual(gone);
  }
  expect(await revokeLinks(mine, theirs.reportId)).toBe(0);
  expect(await revokeLinks(mine, null)).toBe(0);
  expect(await createLink(mine, theirs.reportId, {})).toEqual({ ok: false, code: "no-report" });
  expect(await scopeOf(theirs.token)).not.toBeNull();
  expect(await listLiveLinks(theirs.owner)).toMatchObject([{ label: "Kim" }]);
});

test("a link is changed without a new address; what is not said stays", async () => {
  const { owner, linkId, token } = await makeShare({ password, expiresDays: null });
  expect(await editLink(owner, linkId, { label: "Kim", showsPastIssues: true })).toEqual({ ok: true, value: null });
  expect(await listLiveLinks(owner)).toMatchObject([
    { label: "Kim", showsPastIssues: true, hasPassword: true, expiresAt: null },
  ]);
  expect(await askGate(token)).toEqual({ kind: "locked" });
  await editLink(owner, linkId, { password: null, expiresDays: 1 });
  expect(await listLiveLinks(owner)).toMatchObject([{ hasPassword: false, expiresAt: expect.any(String) }]);
  expect((await askGate(token)).kind).toBe("open");
});

test("S3: rotating gives a new address once, and the old one is dead at the next request", async () => {
  const { owner, linkId, token } = await makeShare();
  const rotated = await rotateLink(owner, linkId);
  if (!rotated.ok) throw new Error(rotated.code);
  expect(await scopeOf(token)).toBeNull();
  expect(await scopeOf(tokenOf(rotated.value.address))).toMatchObject({ linkId });
  await revokeLink(owner, linkId);
  expect(await rotateLink(owner, linkId)).toEqual({ ok: false, code: "no-link" });
  expect(await editLink(owner, linkId, { expiresDays: null })).toEqual({ ok: false, code: "no-link" });
  expect(await scopeOf(tokenOf(rotated.value.address))).toBeNull();
});

test("S8: all links of a report, or of the workspace, are revoked at once", async () => {
  const first = await makeShare();
  const second = await makeLink(first.owner, first.reportId);
  const elsewhere = await makeShare();
  expect(await revokeLinks(first.owner, first.reportId)).toBe(2);
  expect(await revokeLinks(first.owner, null)).toBe(0);
  for (const token of [first.token, second.token]) expect(await scopeOf(token)).toBeNull();
  expect(await scopeOf(elsewhere.token)).not.toBeNull();
  expect(await revokeLinks(elsewhere.owner, null)).toBe(1);
  expect(await scopeOf(elsewhere.token)).toBeNull();
});

test("a link works to the end of a day in the profile's time zone, by the database's clock (I4)", async () => {
  const { owner, profileId, reportId } = await makeShare();
  const db = await connectAs("owner");
  await db.query("update profile set time_zone = 'Pacific/Auckland' where id = $1", [profileId]);
  const { rows } = await db.query<{ today: string; ends: Date }>(
    `select (now() at time zone 'Pacific/Auckland')::date::text as today,
       ((now() at time zone 'Pacific/Auckland')::date + 1)::timestamp at time zone 'Pacific/Auckland' as ends`,
  );
  const { today = "", ends } = rows[0] ?? {};
  const made = await createLink(owner, reportId, { expiresDay: today });
  expect(made.ok).toBe(true);
  expect((await listLiveLinks(owner))[0]?.expiresAt).toBe(ends?.toISOString());
  for (const day of ["2026-01-01", "0001-01-01", "9999-12-31"])
    expect(await createLink(owner, reportId, { expiresDay: day }), day).toEqual({ ok: false, code: "bad-day" });
});

test("a password that everybody tries, and one beside frames, are refused before anything is stored", async () => {
  const { owner, reportId, linkId } = await makeShare({ embedOrigins: ["https://client.example"] });
  expect(await createLink(owner, reportId, { password: "password1" })).toEqual({ ok: false, code: "common-password" });
  expect(await editLink(owner, linkId, { password: "password1" })).toEqual({ ok: false, code: "common-password" });
  const embedOrigins = ["https://client.example"];
  expect(await createLink(owner, reportId, { password, embedOrigins })).toEqual({ ok: false, code: "framed-password" });
  expect(await editLink(owner, linkId, { password, embedOrigins })).toEqual({ ok: false, code: "framed-password" });
  // Also where the password was there before.
  await editLink(owner, linkId, { password });
  expect(await editLink(owner, linkId, { embedOrigins })).toEqual({ ok: false, code: "framed-password" });
  expect(await listLiveLinks(owner)).toMatchObject([{ hasPassword: true, embedOrigins: [] }]);
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test("the form of a new link: what was not touched has its default", () => {
  const read = readCreateForm(form({ label: " Kim ", expires: "90", password: "", embedOrigins: "" }));
  expect(read.data).toEqual({
    label: "Kim",
    expiresDays: 90,
    expiresDay: null,
    password: null,
    hasFreeDates: false,
    allowsCsv: false,
    showsPastIssues: false,
    embedOrigins: [],
  });
  expect(readCreateForm(form({ expires: "never" })).data?.expiresDays).toBeNull();
  expect(readCreateForm(form({ expires: "day", expiresDay: "2027-01-31" })).data?.expiresDay).toBe("2027-01-31");
  expect(
    readCreateForm(form({ embedOrigins: "https://a.example,\nhttps://A.example/ https://b.example" })).data,
  ).toMatchObject({
    embedOrigins: ["https://a.example", "https://b.example"],
  });
});

test("bad fields of the form are refused with a sentence each", () => {
  const message = (fields: Record<string, string>) => readCreateForm(form(fields)).error?.issues[0]?.message;
  expect(message({ label: "x".repeat(10_000) })).toBe("A label has at most 80 characters.");
  expect(message({ expires: "0" })).toBe("A link works for at least a day.");
  expect(message({ expires: "100000" })).toBe("A link works for at most ten years.");
  expect(message({ expires: "nonsense" })).toBeDefined();
  expect(message({ expires: "day" })).toBe("Choose the last day on which the link works.");
  expect(message({ expires: "day", expiresDay: "2026-02-30" })).toBe("Choose the last day on which the link works.");
  expect(message({ password: "short" })).toBe("The password is shorter than 8 characters.");
  expect(message({ password: "x".repeat(300) })).toBe("The password is longer than 256 characters.");
  expect(message({ embedOrigins: "http://a.example" })).toBe(
    '"http://a.example" is not the address of a site. Write it as https://client.example.',
  );
  const many = Array.from({ length: 11 }, (_, n) => `https://a${n}.example`).join("\n");
  expect(message({ embedOrigins: many })).toBe("At most 10 sites may show a report in a frame.");
});

test("the form of a link that is there keeps what it does not change", () => {
  const kept = readEditForm(form({ label: "", expires: "keep", passwordChoice: "keep", password: "" }));
  expect(kept.data?.expiresDays).toBeUndefined();
  expect(kept.data?.expiresDay).toBeNull();
  expect(kept.data?.password).toBeUndefined();
  expect(readEditForm(form({ expires: "keep", passwordChoice: "none" })).data?.password).toBeNull();
  expect(readEditForm(form({ expires: "7", passwordChoice: "set", password })).data).toMatchObject({
    expiresDays: 7,
    password,
  });
  // A link without a password has no such choice, only the field.
  expect(readEditForm(form({ expires: "keep", password })).data?.password).toBe(password);
  expect(readEditForm(form({ expires: "keep", password: "" })).data?.password).toBeUndefined();
  expect(readEditForm(form({ passwordChoice: "set", password: "" })).success).toBe(false);
});
