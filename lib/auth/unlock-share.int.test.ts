import { expect, test, vi } from "vitest";
import { unlockShare } from "#lib/auth/unlock-share.ts";
import { editLink } from "#lib/services/reports/edit-link.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { rotateLink } from "#lib/services/reports/rotate-link.ts";
import { makeLink, makeShare, tokenOf } from "#lib/testing/make-share.ts";
import { askGate } from "#lib/testing/open-share.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const password = "a kiln full of bowls";
const here = "192.0.2.1";

/** The grant that the right password brings. */
async function unlock(token: string, given = password, network = here): Promise<string> {
  const unlocked = await unlockShare(token, given, network);
  if (unlocked.kind !== "unlocked") throw new Error(unlocked.kind);
  return /^rapport-share=([\w-]{43});/.exec(unlocked.setCookie)?.[1] ?? "";
}

test("S4: the password brings a random grant in a cookie for this link's address alone; only its hash is kept", async () => {
  const { token, linkId } = await makeShare({ password });
  const unlocked = await unlockShare(token, password, here);
  expect(unlocked.kind === "unlocked" && unlocked.setCookie).toMatch(
    new RegExp(`^rapport-share=[\\w-]{43}; Path=/share/${token}; Max-Age=86400; HttpOnly; SameSite=Lax$`),
  );
  const [grant, another] = [await unlock(token), await unlock(token)];
  expect(another).not.toBe(grant);
  expect(await askGate(token, grant)).toMatchObject({ kind: "open", scope: { linkId } });
  expect(await askGate(token, `${grant}x`)).toEqual({ kind: "locked" });
  expect(await askGate(token, password)).toEqual({ kind: "locked" });
  const db = await connectAs("owner");
  const kept = await db.query("select share_grant::text, share_link::text from share_grant, share_link");
  for (const secret of [grant, Buffer.from(grant, "base64url").toString("hex"), password])
    expect(JSON.stringify(kept.rows)).not.toContain(secret);
});

test("S4: unlocking one link unlocks no other, of the same report and with the same password neither", async () => {
  const { owner, reportId, token } = await makeShare({ password });
  const other = await makeLink(owner, reportId, { password });
  const foreign = await makeShare({ password });
  const grant = await unlock(token);
  expect(await askGate(other.token, grant)).toEqual({ kind: "locked" });
  expect(await askGate(foreign.token, grant)).toEqual({ kind: "locked" });
});

test("S4: another password, or the same one given anew, kills the grants before it; other changes do not", async () => {
  const { owner, linkId, token } = await makeShare({ password });
  const grant = await unlock(token);
  await editLink(owner, linkId, { label: "Kim" });
  expect((await askGate(token, grant)).kind).toBe("open");
  await editLink(owner, linkId, { password });
  expect(await askGate(token, grant)).toEqual({ kind: "locked" });
  // A grant that a change overtook, or that outlived its row's deletion, is none.
  const db = await connectAs("owner");
  const late = await unlock(token);
  await db.query("update share_link set password_version = password_version + 1 where id = $1", [linkId]);
  expect(await askGate(token, late)).toEqual({ kind: "locked" });
  expect(await unlockShare(token, "another kiln", here)).toEqual({ kind: "wrong" });
});

test("S3, S4, I4: a grant ends with its link, its address and after a day by the database's clock", async () => {
  const [revoked, rotated, old] = [
    await makeShare({ password }),
    await makeShare({ password }),
    await makeShare({ password }),
  ];
  const grants = [await unlock(revoked.token), await unlock(rotated.token), await unlock(old.token)];
  await revokeLink(revoked.owner, revoked.linkId);
  expect(await askGate(revoked.token, grants[0])).toEqual({ kind: "none" });
  expect(await unlockShare(revoked.token, password, here)).toEqual({ kind: "none" });
  const anew = await rotateLink(rotated.owner, rotated.linkId);
  expect(await askGate(rotated.token, grants[1])).toEqual({ kind: "none" });
  expect(anew.ok && (await askGate(tokenOf(anew.value.address), grants[1]))).toEqual({ kind: "locked" });
  const db = await connectAs("owner");
  const { rows } = await db.query(
    "update share_grant set expires_at = now() where link_id = $1 returning expires_at - now() as left",
    [old.linkId],
  );
  expect(rows).toHaveLength(1);
  expect(await askGate(old.token, grants[2])).toEqual({ kind: "locked" });
});

test("a link without a password has nothing to unlock", async () => {
  const { token } = await makeShare();
  expect(await unlockShare(token, "", here)).toEqual({ kind: "open" });
  expect(await unlockShare("x".repeat(43), password, here)).toEqual({ kind: "none" });
});

test("S5: of 20 guesses at once from one network 10 are compared; then even the right one is refused, there alone", async () => {
  const { token, linkId } = await makeShare({ password });
  const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => unlockShare(token, `guess ${n}`, here)));
  expect(guesses.filter(({ kind }) => kind === "wrong")).toHaveLength(10);
  expect(guesses.filter(({ kind }) => kind === "too-many")).toHaveLength(10);
  expect(await unlockShare(token, password, here)).toEqual({ kind: "too-many", retryMinutes: 15 });
  // Nobody is locked out by somebody else.
  await unlock(token, password, "192.0.2.2");
  const other = await makeShare({ password });
  await unlock(other.token);
  const db = await connectAs("owner");
  const { rows } = await db.query("select failed_attempts, last_failed_at from share_link where id = $1", [linkId]);
  expect(rows[0]).toMatchObject({ failed_attempts: 10, last_failed_at: expect.any(Date) });
});

test("S5: 60 guesses an hour at one link, from however many networks, then even the right one is refused", async () => {
  const { token } = await makeShare({ password });
  const networks = Array.from({ length: 7 }, (_, n) => `198.51.100.${n}`);
  const guesses = await Promise.all(
    networks.flatMap((network) => Array.from({ length: 10 }, (_, n) => unlockShare(token, `guess ${n}`, network))),
  );
  expect(guesses.filter(({ kind }) => kind === "wrong")).toHaveLength(60);
  expect(await unlockShare(token, password, "203.0.113.9")).toEqual({ kind: "too-many", retryMinutes: 60 });
  const db = await connectAs("owner");
  await db.query("update rate_limit set expire = expire - 3600 * 1000");
  await unlock(token, password, "203.0.113.9");
});

test("S5: whoever knows the password uses up nobody's attempts", async () => {
  const { token } = await makeShare({ password });
  for (let reader = 0; reader < 12; reader += 1) await unlock(token);
  // Those who guess are refused before it is known whether they are right, and get nothing back.
  for (let guess = 0; guess < 10; guess += 1) await unlockShare(token, "wrong", here);
  for (let again = 0; again < 2; again += 1) expect((await unlockShare(token, password, here)).kind).toBe("too-many");
});

test("S5: two instances share the count", async () => {
  const { token } = await makeShare({ password });
  vi.resetModules();
  const other = await import("#lib/auth/unlock-share.ts");
  expect(other.unlockShare).not.toBe(unlockShare);
  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 ? other.unlockShare : unlockShare)(token, `guess ${n}`, here)),
  );
  expect(guesses.filter(({ kind }) => kind === "wrong")).toHaveLength(10);
});
