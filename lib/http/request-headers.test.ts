import { expect, test } from "vitest";
import { cleanRequestHeaders, clientAddress } from "./request-headers.ts";

const direct = { trustedProxies: 0, socketAddress: "10.0.0.9", isDevelopment: false };

test("A3: without a trusted proxy the socket's address counts, whatever the client says", () => {
  expect(clientAddress("1.2.3.4", direct)).toBe("10.0.0.9");
  expect(clientAddress(undefined, direct)).toBe("10.0.0.9");
});

test("A3: behind one proxy the address that it appended counts, not the forged one before it", () => {
  const one = { ...direct, trustedProxies: 1 };
  expect(clientAddress("6.6.6.6, 1.2.3.4", one)).toBe("1.2.3.4");
  expect(clientAddress("1.2.3.4", one)).toBe("1.2.3.4");
});

test("A3: behind two proxies the second from the right counts", () => {
  expect(clientAddress("6.6.6.6, 1.2.3.4, 10.0.0.1", { ...direct, trustedProxies: 2 })).toBe("1.2.3.4");
});

test("a shorter chain than there are proxies gives its leftmost address", () => {
  expect(clientAddress(undefined, { ...direct, trustedProxies: 2 })).toBe("10.0.0.9");
});

test("F2: the framework's internal headers do not come from outside; those of its client do", () => {
  const headers: Record<string, string> = {
    "x-middleware-subrequest": "a",
    "x-nextjs-data": "1",
    "next-resume": "1",
    "x-forwarded-host": "evil.example",
    rsc: "1",
    "next-router-state-tree": "tree",
    "next-action": "id",
    host: "rapport.example",
  };
  cleanRequestHeaders(headers, direct);
  expect(Object.keys(headers).sort()).toEqual([
    "host",
    "next-action",
    "next-router-state-tree",
    "rsc",
    "x-forwarded-for",
  ]);
});

test("what a trusted proxy says of host and protocol stays", () => {
  const headers: Record<string, string> = { "x-forwarded-host": "rapport.example", "x-forwarded-proto": "https" };
  cleanRequestHeaders(headers, { ...direct, trustedProxies: 1 });
  expect(headers).toMatchObject({ "x-forwarded-host": "rapport.example", "x-forwarded-proto": "https" });
});
