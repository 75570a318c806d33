import { expect, test } from "vitest";
import { prisma } from "#lib/db/client.ts";
import { endSession, findLiveSession } from "#lib/db/sessions.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { ensureSetupToken } from "#lib/services/accounts/ensure-setup-token.ts";
import { signIn } from "#lib/services/accounts/sign-in.ts";
import { signUp } from "#lib/services/accounts/sign-up.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const password = "a long way to Kathmandu";

test("A9: the set-up token makes one account however many requests race, and sign-up is closed after it", async () => {
  const token = await ensureSetupToken();
  if (token === null) throw new Error("the database of this file already has a user");
  const attempts = await Promise.all(
    Array.from({ length: 5 }, (_, index) => signUp({ email: `first${index}@example.org`, password, token }, "n1")),
  );
  expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(1);
  expect(await prisma().user.count()).toBe(1);
  expect(await signUp({ email: "late@example.org", password, token }, "n1")).toEqual({ ok: false, code: "closed" });
  expect(await signUp({ email: "late@example.org", password, token: "" }, "n1")).toEqual({ ok: false, code: "closed" });
  expect(await ensureSetupToken()).toBeNull();
});

test("A3: an attempt beyond the limit is refused even with the right password", async () => {
  await addUser({ email: "limited@example.org", password, workspaceName: null });
  const limit = { name: "sign-in-test", attempts: 2, seconds: 60 };
  for (const wrong of ["wrong one", "wrong two"]) {
    expect(await signIn({ email: "limited@example.org", password: wrong }, "n2", limit)).toEqual({
      ok: false,
      code: "wrong",
    });
  }
  expect(await signIn({ email: "limited@example.org", password }, "n2", limit)).toMatchObject({
    ok: false,
    code: "too-many",
  });
});

test("A2: unknown addresses and wrong passwords get the same answer after the same work", async () => {
  await addUser({ email: "known@example.org", password, workspaceName: null });
  const limit = { name: "sign-in-timing", attempts: 1000, seconds: 60 };
  const times: Record<string, number[]> = { "known@example.org": [], "unknown@example.org": [] };
  for (let round = 0; round < 12; round += 1) {
    for (const [email, list] of Object.entries(times)) {
      const started = performance.now();
      expect(await signIn({ email, password: "not the password" }, "n3", limit)).toEqual({ ok: false, code: "wrong" });
      list.push(performance.now() - started);
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const [known, unknown] = Object.values(times).map(median);
  // Without the dummy hash the unknown address answers some 50 ms, that is many times, sooner.
  expect((unknown ?? 0) / (known ?? 1)).toBeGreaterThan(0.5);
});

test("A6: a session is dead at the next request after sign-out, and when its user is disabled", async () => {
  await addUser({ email: "session@example.org", password, workspaceName: null });
  const first = await signIn({ email: "session@example.org", password }, "n4");
  const second = await signIn({ email: " Session@Example.org ", password }, "n4");
  if (!first.ok || !second.ok) throw new Error("could not sign in");
  expect(await findLiveSession(first.value.sessionId)).toMatchObject({ email: "session@example.org" });
  await endSession(first.value.sessionId);
  expect(await findLiveSession(first.value.sessionId)).toBeNull();
  expect(await findLiveSession(second.value.sessionId)).not.toBeNull();
  await prisma().user.update({ where: { email: "session@example.org" }, data: { disabledAt: new Date() } });
  expect(await findLiveSession(second.value.sessionId)).toBeNull();
});

test("A6, I4: a session ends after 24 idle hours and after 30 days, by the database's clock", async () => {
  await addUser({ email: "idle@example.org", password, workspaceName: null });
  const owner = await connectAs("owner");
  for (const change of [
    "last_seen_at = now() - interval '24 hours 1 second'",
    "expires_at = now() - interval '1 second'",
  ]) {
    const signed = await signIn({ email: "idle@example.org", password }, "n5");
    if (!signed.ok) throw new Error("could not sign in");
    await owner.query(`UPDATE session SET ${change} WHERE id = $1`, [signed.value.sessionId]);
    expect(await findLiveSession(signed.value.sessionId)).toBeNull();
  }
});

test("A1: short, overlong and common passwords are refused", async () => {
  const tries = ["short", "x".repeat(257), "password123", "Qwertyuiop"];
  for (const weak of tries) {
    expect((await addUser({ email: "weak@example.org", password: weak, workspaceName: null })).ok, weak).toBe(false);
  }
});
