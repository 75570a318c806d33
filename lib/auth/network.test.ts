import { expect, test } from "vitest";
import { networkOf } from "#lib/auth/network.ts";

test("A3: addresses of one IPv6 household count together, IPv4 addresses each for themselves", () => {
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

test("an address that is missing or no address has a place of its own", () => {
  expect(networkOf(null)).toBe("unknown");
  expect(networkOf("x".repeat(100))).toBe("unknown");
});
