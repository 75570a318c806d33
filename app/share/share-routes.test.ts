import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Hold nothing of a report, and are the same for everybody. */
const openToAll = ["assets/[name]/route.ts"];
const handler = /^export (?:async )?function (\w+)/gm;

test("T3: every address below a link asks the one gate, and a new one that does not fails here", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?:^|\/)(?:route|page|layout)\.tsx?$/.test(path),
  );
  const guarded = files.filter((path) => !openToAll.includes(path));
  expect(guarded).toContain("[token]/route.ts");
  for (const path of guarded) {
    const text = readFileSync(join(import.meta.dirname, path), "utf8");
    // Drawn ahead or sent as it is: nothing below a link is a page that Next makes.
    expect(path).toMatch(/route\.ts$/);
    expect(text, path).toMatch(/await (?:openShare|unlockShare)\(/);
    const methods = [...text.matchAll(handler)].map(([, name]) => name);
    for (const method of methods) expect(["GET", "HEAD", "POST"], `${path}: ${method}`).toContain(method);
  }
});
