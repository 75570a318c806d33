import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const gates = /await (?:requireOwnerAction|requireOwnPage)\(\)/;

test("F3: every server action asks who calls it, and from where", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), "utf8") }))
    .filter(({ text }) => /^\s*"use server";/m.test(text));
  expect(files.length).toBeGreaterThan(2);
  for (const { path, text } of files) {
    const actions = text.split(/^export async function /m).slice(1);
    expect(actions.length, path).toBeGreaterThan(0);
    for (const action of actions) expect(action, `${path}: ${action.split("(")[0]}`).toMatch(gates);
  }
});
