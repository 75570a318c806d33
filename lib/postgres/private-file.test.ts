import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { privateFile } from "./private-file.ts";

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-private-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test("nobody finds the file before its content is in it", async () => {
  const path = join(await emptyFolder(), "secret");
  const made = await privateFile(path, () => {
    // Where another process may look at any moment.
    expect(existsSync(path)).toBe(false);
    return "whole";
  });
  expect(made).toBe("whole");
});

test("all who come at the same moment read one content", async () => {
  const path = join(await emptyFolder(), "secret");
  const contents = await Promise.all(
    Array.from({ length: 20 }, (_, index) => privateFile(path, () => `content of number ${index}`)),
  );
  expect(new Set(contents).size).toBe(1);
  expect(contents[0]).toMatch(/^content of number \d+$/);
});

test("the file is its owner's alone, stays as it was made, and nothing is left beside it", async () => {
  const folder = await emptyFolder();
  const path = join(folder, "secret");
  expect(await privateFile(path, () => "first")).toBe("first");
  expect(await privateFile(path, () => "second")).toBe("first");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["secret"]);
});
