import { expect, test } from "vitest";
import { hashPassword, isCommonPassword, isPassword } from "#lib/auth/password.ts";

test("A1: a password is kept as Argon2id with 19 MiB and two passes, salted, and recognised again", async () => {
  const [first, second] = await Promise.all([hashPassword("a long way to go"), hashPassword("a long way to go")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(second).not.toBe(first);
  expect(await isPassword("a long way to go", first)).toBe(true);
  expect(await isPassword("a long way to Go", first)).toBe(false);
});

test("a hash made elsewhere and at another cost is checked at its own cost", async () => {
  // From the tests of the reference implementation (phc-winner-argon2, src/test.c): "password", "somesalt", 64 MiB.
  const reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await isPassword("password", reference)).toBe(true);
  expect(await isPassword("passwort", reference)).toBe(false);
});

test("A2: nobody's password is false, whatever it is, after the same work", async () => {
  const stored = await hashPassword("a long way to go");
  const fastest = async (hash: string | null) => {
    const times: number[] = [];
    for (const password of ["", "anything at all", "a", "b", "c"]) {
      const started = performance.now();
      expect(await isPassword(password, hash)).toBe(false);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  const ratio = (await fastest(null)) / (await fastest(stored));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test("what is stored and is no hash is an error, not a refusal", async () => {
  await expect(isPassword("anything at all", "plain text")).rejects.toThrow("PHC");
});

test("letters and their compatibility forms are one password", async () => {
  // U+FF41 is a full-width a; o with diaeresis as one character and as two.
  expect(await isPassword("abcdef\u00f6g", await hashPassword("\uff41bcdefo\u0308g"))).toBe(true);
});

test("A1: common passwords are known in any case and form, others are not", () => {
  for (const password of ["password", "PassWord123", "qwertyuiop", "12345678", "\uff41\uff42c12345"]) {
    expect(isCommonPassword(password), password).toBe(true);
  }
  expect(isCommonPassword("a kiln full of bowls")).toBe(false);
});
