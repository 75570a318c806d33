import { expect, test } from "vitest";
import { displayName } from "#lib/importers/display-name.ts";

test.each([
  ["export.zip", "export.zip"],
  ["../../etc/passwd", "passwd"],
  ["C:\\temp\\followers.csv", "followers.csv"],
  ["a\u0000b.json", "ab.json"],
  ["x\r\nSet-Cookie: a.zip", "xSet-Cookie: a.zip"],
  ["evil\u202egpj.exe", "evilgpj.exe"],
  ["followers\u200b.json", "followers.json"],
  ["<img src=x>.json", "<img src=x>.json"],
  ["u\u0308ber.json", "über.json"],
  ["", "unnamed file"],
  ["..", "unnamed file"],
  ["folder/", "unnamed file"],
  ["CON.json", "CON.json"],
])("U4: %j is shown as %s", (raw, shown) => {
  expect(displayName(raw)).toBe(shown);
});

test("U4: 2,000 characters become 80, with the end that tells the type", () => {
  const shown = displayName(`${"ä".repeat(2000)}.followers.json`);
  expect([...shown]).toHaveLength(80);
  expect(shown.endsWith("lowers.json")).toBe(true);
});
