import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { runRapport } from "#lib/testing/run-rapport.ts";
import { followersFile } from "#lib/testing/send-export.ts";

const slow = { timeout: 120_000 };
const profile = "instagram:lena.keramik";
let folder = "";
let reportId = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-check-"));
  await runRapport(["user", "add", "operator@example.org"]);
  await runRapport(["profile", "add", profile]);
  const file = await write("followers_1.json", followersFile(["ana", "ben"]).content);
  await runRapport(["import", file, "--profile", profile, "--observed-at", "2026-05-01"]);
  const published = await runRapport(["report", "publish", "--profile", profile, "--title", "June"]);
  reportId = z.object({ reportId: z.uuid() }).parse(published.json).reportId;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const check = (...more: string[]) => runRapport(["report", "check", reportId, ...more]);

test("what is saved has the digest that is told, and one changed word is named", slow, async () => {
  const saved = join(folder, "saved.json");
  expect(await check("--save", saved)).toMatchObject({
    code: 0,
    json: { issue: 1, intact: true, signature: "ours" },
  });
  const text = await readFile(saved, "utf8");
  const { digest } = z.object({ digest: z.string() }).parse((await check("--against", saved)).json);
  expect(createHash("sha256").update(text).digest("hex")).toBe(digest);
  const changed = await write("changed.json", text.replace('"June"', '"July"'));
  expect(await check("--against", changed)).toMatchObject({
    code: 2,
    json: { intact: true, differences: 1, differs: [{ before: "July", after: "June" }], error: { code: "E-CHANGED" } },
  });
});

test("numbers, files and reports that are none are refused in a sentence", slow, async () => {
  for (const wrong of [
    ["--issue", "2"],
    ["--issue", "x"],
    ["--against", join(folder, "none.json")],
  ]) {
    expect(await check(...wrong), wrong.join(" ")).toMatchObject({ code: 2, json: { error: { code: "E-USAGE" } } });
  }
  expect(await check("--against", await write("no.json", "{"))).toMatchObject({
    code: 2,
    json: { error: { code: "E-JSON" } },
  });
  expect(await runRapport(["report", "check", "nothing"])).toMatchObject({ code: 2 });
});

test("a report shows what the options choose, and a choice that is none is refused in a sentence", slow, async () => {
  const publish = (...more: string[]) => runRapport(["report", "publish", "--profile", profile, ...more]);
  const chosen = ["--sections", "lists,headline", "--names", "shown", "--count-free", "--live", "--locale", "en-IE"];
  const published = await publish(...chosen);
  const { reportId: id } = z.object({ reportId: z.uuid() }).parse(published.json);
  const saved = join(folder, "chosen.json");
  await runRapport(["report", "check", id, "--save", saved]);
  expect(JSON.parse(await readFile(saved, "utf8"))).toMatchObject({
    chosen: ["lists", "headline"],
    names: "shown",
    counts: "hidden",
    isLive: true,
    locale: "en-IE",
  });
  for (const wrong of [
    ["--sections", "lists,secrets"],
    ["--sections", "lists,lists"],
    ["--names", "some"],
    ["--locale", "xx"],
    ["--range", "forever"],
    ["--title", "x".repeat(121)],
  ]) {
    expect(await publish(...wrong), wrong.join(" ")).toMatchObject({ code: 2, json: { error: { code: "E-USAGE" } } });
  }
});
