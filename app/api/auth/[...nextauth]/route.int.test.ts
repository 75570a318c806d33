import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { prisma } from "#lib/db/client.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";
import { connectAs } from "#lib/testing/test-database.ts";
import { postSignIn, postSignOut, type Visitor, visit } from "#lib/testing/visitor.ts";

const password = "a long way to Kathmandu";
const nowhere = "/api/imports/0b7ce5a4-6c7b-4f0e-9f6e-3c1d2e4f5a6b";
let pages: ServedPages;
let address = "";
let people = 0;

beforeAll(async () => {
  pages = await servePages();
  address = pages.origin;
});

afterAll(() => pages.stop());

async function serveWith(variables: Record<string, string>): Promise<string> {
  const served = await servePages(variables);
  onTestFinished(() => served.stop());
  return served.origin;
}

async function newUser(): Promise<string> {
  people += 1;
  const email = `person${people}@example.org`;
  const added = await addUser({ email, password, workspaceName: null });
  if (!added.ok) throw new Error(added.code);
  return email;
}

async function signedIn(): Promise<{ visitor: Visitor; email: string }> {
  const [visitor, email] = [visit(address), await newUser()];
  expect((await postSignIn(visitor, { email, password })).status).toBe(200);
  expect((await visitor.get("/profiles")).status).toBe(200);
  return { visitor, email };
}

/** The same cookies in other hands. */
const stolen = (visitor: Visitor) => visit(address, address, new Map(visitor.cookies));

async function expectSignedOut(visitor: Visitor): Promise<void> {
  expect((await visitor.get(nowhere)).status).toBe(401);
  const page = await visitor.get("/profiles");
  expect(page.status).toBe(307);
  expect(page.headers.get("location")).toBe("/sign-in?return=%2Fprofiles");
  expect(await (await stolen(visitor).get("/api/auth/session")).json()).toEqual({});
}

test("A7: signing in sets a cookie that scripts cannot read and other sites do not send", async () => {
  const visitor = visit(address);
  const response = await postSignIn(visitor, { email: await newUser(), password });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith("rapport-session="));
  expect(cookie).toMatch(/; Path=\/;/);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=lax/);
  expect(cookie).not.toMatch(/Domain|Secure/);
});

test("A7: over https the cookie is bound to host and transport", async () => {
  const origin = "https://rapport.example";
  const visitor = visit(await serveWith({ ORIGIN: origin }), origin);
  const response = await postSignIn(visitor, { email: await newUser(), password });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith("__Host-rapport-session="));
  expect(cookie).toMatch(/; Path=\/;.*; Secure; HttpOnly; SameSite=lax/);
  expect((await visitor.get("/profiles")).status).toBe(200);
});

test("A6, F5: a cookie that was stolen before its owner signed out opens nothing afterwards", async () => {
  const { visitor } = await signedIn();
  const thief = stolen(visitor);
  const response = await postSignOut(visitor);
  expect(response.status).toBe(200);
  expect(response.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(visitor.cookies.has("rapport-session")).toBe(false);
  await expectSignedOut(thief);
});

test("A6: a session ends with its user, when the user is disabled, and after a day of rest", async () => {
  const owner = await connectAs("owner");
  for (const end of [
    "delete from app_user where email = $1",
    "update app_user set disabled_at = now() where email = $1",
    "update session set last_seen_at = now() - interval '25 hours' where user_id = (select id from app_user where email = $1)",
    "update session set expires_at = now() where user_id = (select id from app_user where email = $1)",
  ]) {
    const { visitor, email } = await signedIn();
    await owner.query(end, [email]);
    await expectSignedOut(visitor);
  }
});

test("A6: each sign-in has a session of its own, and signing out ends only that", async () => {
  const email = await newUser();
  const [desk, phone] = [visit(address), visit(address)];
  for (const visitor of [desk, phone]) await postSignIn(visitor, { email, password });
  await postSignOut(desk);
  expect((await phone.get("/profiles")).status).toBe(200);
});

test("A2: a wrong password and an unknown address have the same answer", async () => {
  const answers: unknown[] = [];
  for (const email of [await newUser(), "nobody@example.org", "no address"]) {
    const response = await postSignIn(visit(address), { email, password: "something else" });
    answers.push({ status: response.status, body: await response.json() });
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 401, body: { url: expect.stringContaining("error=CredentialsSignin") } });
});

test("A3: the eleventh attempt is refused, right or not, whatever address the sender claims to have", async () => {
  const email = await newUser();
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const forged = { "x-forwarded-for": `203.0.113.${attempt}`, forwarded: `for=203.0.113.${attempt}` };
    const response = await postSignIn(visit(address), { email, password: "something else" }, forged);
    expect((await response.json()).url).toContain("CredentialsSignin");
  }
  const response = await postSignIn(visit(address), { email, password }, { "x-forwarded-for": "198.51.100.1" });
  expect(response.status).toBe(401);
  expect((await response.json()).url).toMatch(/error=too-many%3A1[45]$/);
});

test("A5: no address or cookie leads elsewhere after signing in", async () => {
  const email = await newUser();
  for (const evil of ["//evil.example", "https://evil.example/", "\\\\evil.example", "https:evil.example"]) {
    const asked = await postSignIn(visit(address), { email, password, callbackUrl: evil });
    expect((await asked.json()).url).toBe(address);
    const planted = visit(address, address, new Map([["rapport-callback", encodeURIComponent(evil)]]));
    const answer = await postSignIn(planted, { email, password });
    expect((await answer.json()).url).toBe(address);
  }
});

test("U7: nothing is changed for a page that is not ours", async () => {
  const { visitor } = await signedIn();
  for (const headers of [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "null", "sec-fetch-site": "" },
    { origin: "", "sec-fetch-site": "" },
    { origin: address, "sec-fetch-site": "same-site" },
  ]) {
    for (const path of ["/api/auth/signout", "/api/auth/callback/credentials", "/api/imports", `${nowhere}/start`]) {
      expect((await visitor.post(path, {}, headers)).status, `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  expect((await visitor.get("/profiles")).status).toBe(200);
});

test("F3, U7: a server action does nothing for a page that is not ours, and what it does for ours is the same", async () => {
  const open = await serveWith({ SIGN_UP: "open" });
  const manifest = JSON.parse(await readFile(".next/server/server-reference-manifest.json", "utf8"));
  const names = Object.entries<{ exportedName: string }>(manifest.node);
  const action = names.find(([, { exportedName }]) => exportedName === "signUpAction")?.[0] ?? "";
  const signUp = (email: string, headers: Record<string, string>) => {
    // As React sends a form to an action: its fields, and the arguments, of which it is the first.
    const body = new FormData();
    for (const [name, value] of Object.entries({ email, password, token: "" })) body.append(`_1_${name}`, value);
    body.append("0", '["$K1"]');
    return fetch(`${open}/sign-up`, { method: "POST", body, headers: { "next-action": action, ...headers } });
  };
  const ours = { origin: open, "sec-fetch-site": "same-origin" };
  const from: [string, Record<string, string>][] = [
    ["foreign@example.org", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["sibling@example.org", { origin: open, "sec-fetch-site": "same-site" }],
    ["missing@example.org", {}],
  ];
  for (const [email, headers] of from) {
    const text = await (await signUp(email, headers)).text();
    expect(text, email).not.toContain('"kind"');
    expect(await prisma().user.count({ where: { email } }), email).toBe(0);
  }
  const free = await (await signUp("free@example.org", ours)).text();
  const taken = await (await signUp("Free@example.org", ours)).text();
  expect(free).toContain('{"kind":"made","mode":"open"}');
  expect(taken).toBe(free);
  expect(await prisma().user.count({ where: { email: "free@example.org" } })).toBe(1);
});

test("what next-auth offers besides, and what is no form of ours, is refused without an error of ours", async () => {
  const visitor = visit(address);
  for (const path of [
    "signin",
    "signin/credentials",
    "signout",
    "error?error=%0d%0aX:1",
    "verify-request",
    "_log",
    "x/y",
  ]) {
    expect((await visitor.get(`/api/auth/${path}`)).status, path).toBe(404);
  }
  for (const path of ["_log", "session", "signin/credentials", "callback/other"]) {
    expect((await visitor.post(`/api/auth/${path}`, {})).status, path).toBe(404);
  }
  const callback = "/api/auth/callback/credentials";
  expect((await visitor.post(callback, {}, { "content-type": "application/json" })).status).toBe(415);
  expect((await visitor.post(callback, { email: "x".repeat(20_000) })).status).toBe(413);
  expect((await visitor.post(callback, { email: "a@example.org", password })).status).toBeLessThan(500);
  const odds: Record<string, string>[] = [
    {},
    { email: "a@example.org" },
    { email: "\0", password: "\0" },
    { email: "a", password: "p".repeat(300) },
  ];
  for (const odd of odds) {
    expect((await postSignIn(visit(address), odd)).status).toBe(401);
  }
  for (const name of ["rapport-session", "rapport-session.0", "rapport-csrf", "rapport-callback"]) {
    const junk = visit(address, address, new Map([[name, "%%%|junk"]]));
    expect((await junk.get("/profiles")).status, name).toBe(307);
    expect((await junk.get("/api/auth/session")).status, name).toBe(200);
  }
});

test("A9: the pages are not served without a secret", async () => {
  await expect(fetch(`${await serveWith({ RAPPORT_SECRET: "" })}/livez`)).rejects.toThrow("fetch failed");
});
