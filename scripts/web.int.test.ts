import { afterAll, beforeAll, expect, test } from "vitest";
import { servePages } from "#lib/testing/serve-pages.ts";

// The production build, served by the real server on this file's own database.
let origin = "";
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  origin = await serve({});
});

afterAll(async () => {
  for (const stop of stops) await stop();
});

async function serve(variables: Record<string, string>): Promise<string> {
  const pages = await servePages(variables);
  stops.push(pages.stop);
  return pages.origin;
}

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];

test.each(["/", "/sign-in", "/no-such-page"])("%s: every script carries the response's nonce (C1)", async (path) => {
  const [first, second] = [await fetch(origin + path), await fetch(origin + path)];
  const nonce = nonceOf(first);
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  expect(nonceOf(second)).not.toBe(nonce);
  const html = await first.text();
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
});

test.each(["/", "/sign-in", "/no-such-page", "/share/no-such-token", "/api/imports/none"])(
  "%s: nobody may keep it, and it says nothing of versions (F5, F6)",
  async (path) => {
    const { headers } = await fetch(origin + path, { redirect: "manual" });
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  },
);

test("files of the build may be kept for ever", async () => {
  const html = await (await fetch(`${origin}/sign-in`)).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0];
  const { headers, status } = await fetch(origin + script);
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toContain("immutable");
});

test("S7: a shared page is not indexed and sends no referrer", async () => {
  const { headers } = await fetch(`${origin}/share/no-such-token`);
  expect(headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
});

test("O1: alive and ready; without its database alive and not ready", async () => {
  expect((await fetch(`${origin}/livez`)).status).toBe(200);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  const alone = await serve({ RAPPORT_APP_DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" });
  expect((await fetch(`${alone}/livez`)).status).toBe(200);
  const unready = await fetch(`${alone}/readyz`);
  expect(unready.status).toBe(503);
  expect(await unready.text()).toBe("not ready\n");
});

test("O1: not ready on a disk that is nearly full", async () => {
  const full = await serve({ RAPPORT_LIMIT_DISK_FLOOR_BYTES: String(Number.MAX_SAFE_INTEGER) });
  expect((await fetch(`${full}/readyz`)).status).toBe(503);
});
