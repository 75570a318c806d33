import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Hold nothing of a report, and are the same for everybody. */
const openToAll = ["assets/[name]/route.ts"];
/** Handlers of routes, and pages. HEAD may hand over to GET. */
const exported = /^export (?:default )?(?:async )?function (?=\w)/m;
const gate = /await (?:openShare|unlockShare)\(|return GET\(/;

test("T3: every address below a link asks the one gate, and a new one that does not fails here", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?:^|\/)(?:route|page|layout|default|template)\.tsx?$/.test(path),
  );
  const guarded = files.filter((path) => !openToAll.includes(path));
  expect(guarded).toContain("[token]/route.ts");
  for (const path of guarded) {
    const [, ...functions] = readFileSync(join(import.meta.dirname, path), "utf8").split(exported);
    expect(functions.length, path).toBeGreaterThan(0);
    const handlers = functions.filter(
      (text) => path.endsWith(".tsx") || /^(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b/.test(text),
    );
    expect(handlers.length, path).toBeGreaterThan(0);
    for (const text of handlers) expect(text, `${path}: ${text.split("(")[0]}`).toMatch(gate);
  }
});
