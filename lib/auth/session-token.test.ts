import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";
import { readSessionId } from "#lib/auth/session-token.ts";
import { setEnv } from "#lib/env.ts";

const secret = "a secret of this test, long enough for it";
const sid = "0b7ce5a4-6c7b-4f0e-9f6e-3c1d2e4f5a6b";

beforeAll(() => {
  setEnv({ RAPPORT_SECRET: secret });
});

test("a token that was sealed with our secret names its session", async () => {
  expect(await readSessionId(await encode({ token: { sid }, secret }))).toBe(sid);
});

test("A6: what was sealed with another secret, is out of date, or names no session, is none of ours", async () => {
  expect(
    await readSessionId(await encode({ token: { sid }, secret: "another secret, as long as the first" })),
  ).toBeNull();
  expect(await readSessionId(await encode({ token: { sid }, secret, maxAge: -60 }))).toBeNull();
  expect(await readSessionId(await encode({ token: { sub: sid }, secret }))).toBeNull();
  expect(await readSessionId(await encode({ token: { sid: { not: "" } }, secret }))).toBeNull();
});

test("A6: no cookie, whatever it holds, is an error or a session", async () => {
  const good = await encode({ token: { sid }, secret });
  const header = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const made = [
    "",
    ".",
    "....",
    `${header({ alg: "none", enc: "A256GCM" })}....`,
    `${header({ alg: "PBES2-HS512+A256KW", enc: "A256GCM", p2s: "AAAA", p2c: 2 ** 31 - 1 })}.AAAA.AAAA.AAAA.AAAA`,
    `${header({ alg: "dir", enc: "A256GCM", zip: "DEF" })}..AAAA.AAAA.AAAA`,
    `${header(null)}..AAAA.AAAA.AAAA`,
    good.slice(0, -1),
    "x".repeat(100_000),
  ];
  for (const token of made) expect(await readSessionId(token), token.slice(0, 60)).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.nat(good.length), async (junk, at) => {
      expect(await readSessionId(junk)).toBeNull();
      expect(await readSessionId(good.slice(0, at) + junk + good.slice(at + 1))).not.toBe(undefined);
    }),
    { numRuns: 500 },
  );
});
