import { expect, test } from "vitest";
import { ownFrames } from "./prepared-response.ts";
import { cacheControl, contentSecurityPolicy, frameHeaders, securityHeaders } from "./security-headers.ts";

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

test("the preview of a report, and no other page of its owner, runs the scripts of its drawing and may be framed", () => {
  const preview = { ...context, path: "/profiles/p/reports/r/preview" };
  expect(contentSecurityPolicy(preview)).not.toContain("strict-dynamic");
  expect(contentSecurityPolicy(preview)).toContain("frame-ancestors 'none'");
  expect(frameHeaders(preview, [ownFrames])["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
  expect(frameHeaders(preview, [ownFrames])).not.toHaveProperty("Cross-Origin-Resource-Policy");
  for (const path of ["/profiles/p/reports/r", "/profiles/p/reports/r/preview/x", "/profiles/preview"])
    expect(contentSecurityPolicy({ ...context, path })).toContain("strict-dynamic");
});

test("S7: a page whose address came by mail is no other", () => {
  const held = securityHeaders({ ...context, path: "/mail/abc/unsubscribe" });
  expect(held["X-Robots-Tag"]).toBe("noindex, nofollow, noarchive");
  expect(held["Referrer-Policy"]).toBe("no-referrer");
});
