import { expect, test } from "vitest";
import { cacheControl, contentSecurityPolicy, securityHeaders } from "./security-headers.ts";

const context = { nonce: "bm9uY2U=", path: "/profiles", isHttps: false, isDevelopment: false };

test("C1: scripts run by nonce only, and nothing may frame, re-base or embed", () => {
  const policy = contentSecurityPolicy(context);
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(directive);
});

test("F6: HSTS only where the address is HTTPS", () => {
  expect(securityHeaders(context)).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ ...context, isHttps: true })).toHaveProperty("Strict-Transport-Security");
});

test("S7: a shared report is not indexed and sends no referrer", () => {
  const shared = securityHeaders({ ...context, path: "/share/abc" });
  expect(shared["X-Robots-Tag"]).toBe("noindex, nofollow, noarchive");
  expect(shared["Referrer-Policy"]).toBe("no-referrer");
  expect(securityHeaders({ ...context, path: "/shared" })).not.toHaveProperty("X-Robots-Tag");
});

test("F5: only files of the build may be kept", () => {
  expect(cacheControl("/_next/static/chunks/a.js")).toBeNull();
  expect(cacheControl("/profiles")).toBe("private, no-store");
  expect(cacheControl("/_next/image")).toBe("private, no-store");
});
