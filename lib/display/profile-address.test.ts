import { expect, test } from "vitest";
import { profileAddress } from "#lib/display/profile-address.ts";

test("C2: only https addresses of known hosts", () => {
  expect(profileAddress("instagram", "kim.k", null)).toBe("https://www.instagram.com/kim.k/");
  expect(profileAddress("bluesky", "kim.bsky.social", null)).toBe("https://bsky.app/profile/kim.bsky.social");
  expect(profileAddress("mastodon", "kim@evil.example", null)).toBeNull();
  expect(profileAddress("other", "kim", null)).toBeNull();
});

test("C2: a handle that would change the address is text", () => {
  for (const handle of ["../x", "..", "a/b", "a?b", "a#b", "javascript:alert(1)", "kim k", "кim", ""]) {
    expect(profileAddress("instagram", handle, null)).toBeNull();
  }
});

test("a person of X known by number alone has an address, any other number has not", () => {
  expect(profileAddress("x", null, "1432874569021935616")).toBe("https://x.com/i/user/1432874569021935616");
  expect(profileAddress("x", null, "12/../34")).toBeNull();
  expect(profileAddress("instagram", null, "17")).toBeNull();
});

test("P3: a platform named like a built-in property has no address", () => {
  expect(profileAddress("constructor", "kim", null)).toBeNull();
  expect(profileAddress("__proto__", "kim", null)).toBeNull();
});
