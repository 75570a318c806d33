import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";

let pages: ServedPages;

beforeAll(async () => {
  pages = await servePages();
});

afterAll(() => pages.stop());

async function ask(token: string) {
  const response = await fetch(`${pages.origin}/share/${token}`, { redirect: "manual" });
  const html = await response.text();
  return {
    status: response.status,
    title: /<title>(.*?)<\/title>/.exec(html)?.[1],
    saysNothing: html.includes("There is nothing at this address"),
    cookie: response.headers.get("set-cookie"),
    caching: response.headers.get("cache-control"),
    robots: response.headers.get("x-robots-tag"),
    referrer: response.headers.get("referrer-policy"),
  };
}

test("S6, S7: whatever is asked for and is no living link, the answer is the same", async () => {
  const unknown = await ask("x".repeat(43));
  expect(unknown).toMatchObject({
    status: 404,
    title: "Not found · Rapport",
    saysNothing: true,
    cookie: null,
    caching: "private, no-store",
    robots: "noindex, nofollow, noarchive",
    referrer: "no-referrer",
  });
  for (const token of [
    ":token",
    "[token]",
    "%5Btoken%5D",
    "%00",
    "%3Cb%3E",
    "..%2fprofiles",
    "a".repeat(4000),
    "%ff",
    "%",
  ]) {
    expect(await ask(token), token.slice(0, 50)).toEqual(unknown);
  }
});
