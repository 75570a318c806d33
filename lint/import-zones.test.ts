import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..");
const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

/** Lints files that exist only here, by the project's rules, and returns what is said of each. */
function lint(files: Map<string, string>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-lint-"));
  const rules = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
  cpSync(join(root, "lint/no-unsafe-sql.grit"), join(folder, "lint/no-unsafe-sql.grit"));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = ["lint", "--reporter=json", "--max-diagnostics=none"];
  const ran = spawnSync(join(root, "node_modules/.bin/biome"), args, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const { diagnostics } = report.parse(JSON.parse(ran.stdout));
  return new Map(
    [...files.keys()].map((path) => [
      path,
      diagnostics.filter((one) => one.location.path === path).map((one) => `${one.category} ${one.message}`),
    ]),
  );
}

/** Which of these folders may not import the source beside them. */
function refused(cases: [folder: string, source: string][]): [folder: string, source: string][] {
  const path = ([folder]: [string, string], index: number) => `${folder}/case-${index}.ts`;
  const text = ([, source]: [string, string]) => `import { thing } from "${source}";\nexport const kept = thing;\n`;
  const said = lint(new Map(cases.map((one, index) => [path(one, index), text(one)])));
  return cases.filter((one, index) => said.get(path(one, index))?.some((line) => line.includes("noRestrictedImports")));
}

test("an import against the direction of the layers fails the check", () => {
  const cases: [string, string][] = [
    ["app", "#lib/db/client.ts"],
    ["app", "#lib/importers/registry.ts"],
    ["components/people", "#lib/services/people/load-people.ts"],
    ["components/people", "#app/page.tsx"],
    ["components/ui", "#components/people/row.tsx"],
    ["components/charts", "#lib/engagement/types.ts"],
    ["lib/services/people", "#components/ui/button.tsx"],
    ["lib/services/people", "next/headers"],
    ["lib/auth", "#lib/services/people/load-people.ts"],
    ["lib/db", "#lib/services/people/load-people.ts"],
    ["lib/engagement", "#lib/db/client.ts"],
    ["lib/importers/x", "node:fs"],
    ["lib/display", "react"],
    ["lib/demo", "#lib/db/client.ts"],
    ["lib/display", "../db/client.ts"],
    ["lib/jobs", "#app/page.tsx"],
    ["scripts", "#app/page.tsx"],
  ];
  expect(refused(cases)).toEqual(cases);
});

test("an import along the direction of the layers is fine", () => {
  const cases: [string, string][] = [
    ["app", "#lib/services/people/load-people.ts"],
    ["components/people", "#lib/services/people/find.input.ts"],
    ["components/charts", "#components/ui/button.tsx"],
    ["lib/services/people", "#lib/db/people.ts"],
    ["lib/importers/x", "#lib/engagement/types.ts"],
  ];
  expect(refused(cases)).toEqual([]);
});

test("P4, C1: SQL from text, raw HTML and reading the environment elsewhere fail the check", () => {
  const said = lint(
    new Map([
      ["lib/db/sql.ts", "export const run = (db) => db.$queryRawUnsafe('x');\n"],
      ["components/html.tsx", "export const A = (p) => <p dangerouslySetInnerHTML={{ __html: p.html }} />;\n"],
      ["lib/db/home.ts", "export const home = process.env.HOME;\n"],
    ]),
  );
  expect(said.get("lib/db/sql.ts")?.join()).toContain("no SQL from assembled text");
  expect(said.get("components/html.tsx")?.join()).toContain("noDangerouslySetInnerHtml");
  expect(said.get("lib/db/home.ts")?.join()).toContain("noProcessEnv");
});
