import { expect, test } from "vitest";
import { repairMojibake } from "#lib/importers/mojibake.ts";

test("P10: UTF-8 bytes written as characters become the text they were", () => {
  expect(repairMojibake("T\u00c3\u00b6pferin \u00f0\u009f\u008f\u00ba")).toBe("Töpferin 🏺");
  expect(repairMojibake("\u00e2\u0080\u009eGef\u00c3\u00a4llt mir\u00e2\u0080\u009c")).toBe("„Gefällt mir“");
});

test("P10: plain, correct and partly correct texts stay as they are", () => {
  for (const text of ["", "Time", "Töpferin", "Ã", "café 🔥", "\u00c3\u00b6 🔥"])
    expect(repairMojibake(text)).toBe(text);
});
