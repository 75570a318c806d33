import { expect, test } from "vitest";
import { signUpLimit } from "#lib/auth/rate-limits.ts";
import { findWorkspaceOf } from "#lib/db/accounts.ts";
import { prisma } from "#lib/db/client.ts";
import { endSession, findLiveSession } from "#lib/db/sessions.ts";
import { setEnv } from "#lib/env.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { ensureSetupToken } from "#lib/services/accounts/ensure-setup-token.ts";
import { signIn } from "#lib/services/accounts/sign-in.ts";
import { signUp } from "#lib/services/accounts/sign-up.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const password = "a long way to Kathmandu";

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

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

test("A9: the set-up token ends with the first user, however that one was made", async () => {
  const owner = await connectAs("owner");
  await owner.query("delete from app_user");
  const token = await ensureSetupToken();
  if (token === null) throw new Error("the users were deleted");
  await addUser({ email: "by-hand@example.org", password, workspaceName: null });
  expect(await signUp({ email: "late@example.org", password, token }, "n1")).toEqual({ ok: false, code: "closed" });
  expect(await prisma().setupToken.count({ where: { usedAt: null } })).toBe(0);
});

test("a user who is added to a workspace that exists works in it, beside whoever was there", async () => {
  const first = await addUser({ email: "first@studio.example", password, workspaceName: "Studio" });
  const second = await addUser({ email: "second@studio.example", password, workspaceName: "Studio" });
  if (!first.ok || !second.ok) throw new Error("a user was not added");
  expect(second.value.workspaceId).toBe(first.value.workspaceId);
  expect(await findWorkspaceOf(second.value.userId)).toEqual({ workspaceId: first.value.workspaceId });
  const alone = await addUser({ email: "alone@example.org", password, workspaceName: null });
  if (!alone.ok) throw new Error("a user was not added");
  expect(alone.value.workspaceId).not.toBe(first.value.workspaceId);
});

test("A9: sign-up without a token is closed", async () => {
  expect(await signUp({ email: "new@example.org", password, token: "" }, "n1")).toEqual({ ok: false, code: "closed" });
});

test("A2: an open sign-up answers the same, and as fast, whether the address was free or taken", async () => {
  setEnv({ SIGN_UP: "open" });
  try {
    await addUser({ email: "taken@example.org", password, workspaceName: null });
    const before = await prisma().user.findFirst({ where: { email: "taken@example.org" } });
    const times: Record<"free" | "taken", number[]> = { free: [], taken: [] };
    for (let round = 0; round < 6; round += 1) {
      for (const [kind, email] of [
        ["free", `free${round}@example.org`],
        ["taken", "Taken@Example.org"],
      ] as const) {
        const started = performance.now();
        const answer = await signUp({ email, password: "another way to Kathmandu", token: "" }, "n6");
        times[kind].push(performance.now() - started);
        expect(answer).toEqual({ ok: true, value: { mode: "open" } });
      }
    }
    expect(await prisma().user.findFirst({ where: { email: "taken@example.org" } })).toEqual(before);
    // Both wait for the same moment, later than the slower of them is done.
    expect(Math.min(...times.free, ...times.taken)).toBeGreaterThan(390);
    expect(Math.abs(median(times.free) - median(times.taken))).toBeLessThan(40);
  } finally {
    setEnv({ SIGN_UP: "closed" });
  }
});

test("A3: sign-up is charged per network, even when it is closed", async () => {
  const limit = signUpLimit.attempts;
  const answers = await Promise.all(
    Array.from({ length: limit + 3 }, () => signUp({ email: "a@example.org", password, token: "" }, "n7")),
  );
  expect(answers.filter((answer) => !answer.ok && answer.code === "closed")).toHaveLength(limit);
  expect(answers.find((answer) => !answer.ok && answer.code === "too-many")).toMatchObject({ retryMinutes: 60 });
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
  const [known, unknown] = Object.values(times).map(median);
  // Both wait for the same moment, later than either is done: without it, and without the dummy hash, the unknown
  // address answers some 50 ms sooner.
  expect(Math.min(...Object.values(times).flat())).toBeGreaterThan(240);
  expect(Math.abs((known ?? 0) - (unknown ?? 0))).toBeLessThan(25);
});

test("A6: a session is dead at the next request after sign-out, and when its user is disabled or deleted", async () => {
  await addUser({ email: "session@example.org", password, workspaceName: null });
  const first = await signIn({ email: "session@example.org", password }, "n4");
  const second = await signIn({ email: " Session@Example.org ", password }, "n4");
  if (!first.ok || !second.ok) throw new Error("could not sign in");
  expect(await findLiveSession(first.value.sessionId)).toMatchObject({ email: "session@example.org" });
  await endSession(first.value.sessionId);
  expect(await findLiveSession(first.value.sessionId)).toBeNull();
  expect(await findLiveSession(second.value.sessionId)).not.toBeNull();
  const setDisabled = (disabledAt: Date | null) =>
    prisma().user.update({ where: { email: "session@example.org" }, data: { disabledAt } });
  await setDisabled(new Date());
  expect(await findLiveSession(second.value.sessionId)).toBeNull();
  expect(await signIn({ email: "session@example.org", password }, "n4")).toEqual({ ok: false, code: "wrong" });
  await setDisabled(null);
  const third = await signIn({ email: "session@example.org", password }, "n4");
  if (!third.ok) throw new Error("could not sign in again");
  await prisma().user.delete({ where: { email: "session@example.org" } });
  expect(await findLiveSession(third.value.sessionId)).toBeNull();
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
