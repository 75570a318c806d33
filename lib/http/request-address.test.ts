import { expect, test } from "vitest";
import { decodableAddress } from "./request-address.ts";

test("an address that can be decoded stays as it is", () => {
  for (const address of ["/", "/people?q=%ff", "/share/%C3%A9", "/a%20b?c=%", ""]) {
    expect(decodableAddress(address)).toBe(address);
  }
});

test("S6: a path whose percent signs stand for nothing is taken literally, its query left alone", () => {
  expect(decodableAddress("/share/%ff")).toBe("/share/%25ff");
  expect(decodableAddress("/share/%?q=%41")).toBe("/share/%25?q=%41");
  expect(decodableAddress("/share/%E0%A4%A")).toBe("/share/%25E0%25A4%25A");
});
