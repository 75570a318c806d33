import { expect, test } from "vitest";
import { isSameOrigin } from "#lib/auth/same-origin.ts";

const origin = "https://rapport.example";
const sent = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), origin);

test("U7: our own pages may change things", () => {
  expect(sent({ origin, "sec-fetch-site": "same-origin" })).toBe(true);
  expect(sent({ origin })).toBe(true);
  expect(sent({ "sec-fetch-site": "same-origin" })).toBe(true);
});

test("U7: foreign, null and missing origins may not", () => {
  expect(sent({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(sent({ origin: "https://evil.example" })).toBe(false);
  expect(sent({ origin: "null" })).toBe(false);
  expect(sent({ origin: `${origin}.evil.example` })).toBe(false);
  expect(sent({ origin, "sec-fetch-site": "same-site" })).toBe(false);
  expect(sent({ origin, "sec-fetch-site": "none" })).toBe(false);
  expect(sent({})).toBe(false);
});

test("a local instance may be opened as localhost as well", () => {
  const local = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), "http://127.0.0.1:3000");
  expect(local({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
  expect(local({ origin: "http://localhost:3001", host: "localhost:3000" })).toBe(false);
  expect(local({ origin: "http://evil.example:3000", host: "evil.example:3000" })).toBe(false);
});
