import { expect, test } from "vitest";
import { canonicalEmail } from "#lib/auth/email.ts";

test("an address has one form, whatever case and blanks it was typed with", () => {
  expect(canonicalEmail("  Lena@Example.ORG ")).toBe("lena@example.org");
});

test("A4: compatibility forms are resolved before the address is split", () => {
  // U+FF20 is a full-width @, U+FF0E a full-width dot.
  expect(canonicalEmail("lena\uff20example\uff0eorg")).toBe("lena@example.org");
  expect(canonicalEmail("lena@evil.example\uff20example.org")).toBeNull();
});

test("A4: what could name two recipients or hide one is no address", () => {
  for (const raw of [
    "",
    "lena",
    "@example.org",
    "lena@",
    "a@b@c.org",
    '"a b"@example.org',
    "a,b@example.org",
    "a b@example.org",
    "a@example.org\r\nBcc: x@example.org",
    "a@-example.org",
    "a@example",
    `${"a".repeat(65)}@example.org`,
    `a@${"b".repeat(260)}.org`,
    "lén@example.org",
  ]) {
    expect(canonicalEmail(raw), raw).toBeNull();
  }
});
