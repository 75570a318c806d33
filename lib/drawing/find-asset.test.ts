import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { findAsset } from "#lib/drawing/find-asset.ts";

test("each file that the build made is found under its name", async () => {
  const names = readdirSync(".report/assets");
  expect(names.some((name) => name.endsWith(".js"))).toBe(true);
  for (const name of names) expect((await findAsset(name))?.body.length).toBeGreaterThan(0);
});

test("no name leads out of the folder or to another kind of file", async () => {
  for (const name of [
    "../manifest.json",
    "..%2fmanifest.json",
    "a.html",
    "",
    ".",
    "x".repeat(5000),
    "a.js\0.png",
    "none.js",
  ]) {
    expect(await findAsset(name)).toBeNull();
  }
});
