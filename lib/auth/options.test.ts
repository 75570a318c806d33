import { beforeAll, expect, test } from "vitest";
import { authOptions } from "#lib/auth/options.ts";
import { setEnv } from "#lib/env.ts";

beforeAll(() => {
  setEnv({ RAPPORT_SECRET: "a secret of this test, long enough for it" });
});

function optionsAt(origin: string) {
  setEnv({ ORIGIN: origin });
  return authOptions(async () => null);
}

async function redirected(url: string): Promise<string | undefined> {
  const { callbacks } = optionsAt("https://rapport.example");
  return callbacks?.redirect?.({ url, baseUrl: "https://rapport.example" });
}

test("A5: after signing in, next-auth leads to pages of this site only", async () => {
  expect(await redirected("/profiles/1?range=28d")).toBe("https://rapport.example/profiles/1?range=28d");
  expect(await redirected("https://rapport.example/imports/2")).toBe("https://rapport.example/imports/2");
  for (const url of [
    "https://evil.example/",
    "//evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https://rapport.example.evil.example/",
    "https://rapport.example@evil.example/",
    "https://rapport.example//evil.example",
    "javascript:alert(1)",
    "%2F%2Fevil.example",
    "",
  ]) {
    expect(await redirected(url), url).toBe("https://rapport.example/profiles");
  }
});

test("A7: over https the session cookie is bound to its host, over http on this machine it still works", () => {
  expect(optionsAt("https://rapport.example").cookies?.sessionToken).toEqual({
    name: "__Host-rapport-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
  expect(optionsAt("http://127.0.0.1:3000").cookies?.sessionToken).toEqual({
    name: "rapport-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: false },
  });
});

test("A6: next-auth's token carries the ids of user and session, and nothing that somebody else put there", async () => {
  const { callbacks } = optionsAt("https://rapport.example");
  const [id, sid] = ["0b7ce5a4-6c7b-4f0e-9f6e-3c1d2e4f5a6b", "5b7ce5a4-6c7b-4f0e-9f6e-3c1d2e4f5a6b"];
  const made = await callbacks?.jwt?.({ token: { name: "x" }, user: Object.assign({ id }, { sid }), account: null });
  expect(made).toEqual({ sub: id, sid });
});
