import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeZip } from "#lib/testing/make-zip.ts";
import { runRapport } from "#lib/testing/run-rapport.ts";
import { followersFile } from "#lib/testing/send-export.ts";

// What an import asks and refuses, without a running worker: the command does the worker's part itself.
const slow = { timeout: 120_000 };
const profile = "instagram:lena.keramik";
const observed = ["--observed-at", "2026-05-01"];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-cli-"));
  await runRapport(["user", "add", "operator@example.org"]);
  await runRapport(["profile", "add", profile]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

function importOf(file: string, ...options: string[]) {
  return runRapport(["import", file, "--profile", profile, ...options]);
}

const history = z.object({ imports: z.array(z.object({ state: z.string() })) });

async function states(): Promise<string[]> {
  const { json } = await runRapport(["imports", "--profile", profile]);
  return history.parse(json).imports.map((each) => each.state);
}

const people = (count: number) => followersFile(Array.from({ length: count }, (_, n) => `person.${n}`)).content;

test("bad usage is said before anything is created", slow, async () => {
  const file = await write("followers_1.json", people(3));
  for (const options of [
    ["--observed-at", "yesterday"],
    ["--observed-at", "2026-13-01"],
    ["--map", "Name=handle"],
  ]) {
    const { code, json } = await importOf(file, ...options);
    expect(code, options.join(" ")).toBe(2);
    expect(json).toMatchObject({ error: { code: "E-USAGE" } });
  }
  expect(await states()).toEqual([]);
});

test("files of another format than --as says are not booked", slow, async () => {
  const file = await write("followers_1.json", people(3));
  expect(await importOf(file, ...observed, "--as", "x-archive")).toMatchObject({
    code: 2,
    json: { outcome: "refused", error: { code: "E-USAGE", message: expect.stringContaining("ig-followers") } },
  });
  expect((await states())[0]).toBe("cancelled");
});

test("what only its owner knows is asked, and nothing is booked or left waiting (G3)", slow, async () => {
  const undated = await write("followers.csv", "handle\nana\nben\n");
  expect(await importOf(undated)).toMatchObject({
    code: 2,
    json: { outcome: "needs-answer", question: { kind: "observed-at" } },
  });
  const zip = makeZip([{ name: "connections/followers_and_following/followers_1.json", data: people(2) }]);
  const others = await write("instagram-omar.weber-2026-05-07-Ab3dEfGh.zip", zip);
  expect(await importOf(others)).toMatchObject({
    code: 2,
    json: { outcome: "needs-answer", question: { kind: "owner", found: "omar.weber", expected: "lena.keramik" } },
  });

  const whole = await write("followers_1.json", people(10));
  expect(await importOf(whole, ...observed, "--as", "ig-followers")).toMatchObject({
    code: 0,
    json: { outcome: "published", stored: 10, snapshots: [{ side: "followers", joined: 10, left: 0 }] },
  });
  const shrunken = await write("followers_1.json", people(6));
  const later = ["--observed-at", "2026-06-01T00:00:00Z"];
  expect(await importOf(shrunken, ...later)).toMatchObject({
    code: 2,
    json: {
      outcome: "needs-answer",
      question: { kind: "smaller-list", side: "followers", listed: 6, previous: 10 },
      error: { message: expect.stringContaining("--accept-smaller") },
    },
  });
  expect(await importOf(shrunken, ...later, "--accept-smaller")).toMatchObject({
    code: 0,
    json: { outcome: "published", snapshots: [{ side: "followers", listed: 6, joined: 0, left: 4 }] },
  });
  expect((await states()).filter((state) => state !== "published" && state !== "cancelled")).toEqual([]);
});

test("an import is taken back, once", slow, async () => {
  const before = await runRapport(["digest", "--profile", profile]);
  const file = await write("following.json", JSON.stringify({ relationships_following: JSON.parse(people(4)) }));
  const { json } = await importOf(file, ...observed);
  const { importId } = z.object({ importId: z.uuid() }).parse(json);
  expect((await runRapport(["digest", "--profile", profile])).json).not.toEqual(before.json);
  expect(await runRapport(["undo", importId])).toMatchObject({ code: 0, json: { importId, outcome: "undone" } });
  expect(await runRapport(["digest", "--profile", profile])).toEqual(before);
  expect(await runRapport(["undo", importId])).toMatchObject({ code: 2, json: { error: { code: "E-USAGE" } } });
});

test("a report is published, linked to and the link revoked", slow, async () => {
  const published = await runRapport(["report", "publish", "--profile", profile, "--title", "May"]);
  expect(published.code, JSON.stringify(published.json)).toBe(0);
  const { reportId } = z.object({ reportId: z.uuid() }).parse(published.json);
  const next = await runRapport(["report", "publish", "--report", reportId]);
  expect(next).toMatchObject({ code: 0, json: { reportId, issue: 2 } });
  expect(await runRapport(["report", "publish", "--report", "nothing"])).toMatchObject({ code: 2 });
  expect(await runRapport(["report", "publish"])).toMatchObject({ code: 2 });
  const created = await runRapport(["link", "create", reportId, "--expires", "7"]);
  const link = z.object({ linkId: z.uuid(), url: z.url() }).parse(created.json);
  expect(link.url).toMatch(/\/share\/[\w-]{43}$/);
  expect(await runRapport(["link", "revoke", link.linkId])).toMatchObject({ code: 0, json: { revoked: true } });
  expect(await runRapport(["link", "create", "nothing"])).toMatchObject({ code: 2 });
  expect(await runRapport(["link", "create", reportId, "--expires", "0"])).toMatchObject({ code: 2 });
});

test("recognise needs no database and books nothing", slow, async () => {
  const file = await write("followers_1.json", people(3));
  const away = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  expect(await runRapport(["recognise", file], away)).toMatchObject({
    code: 0,
    json: {
      files: [
        {
          file: "followers_1.json",
          format: "ig-followers",
          evidence: ["F"],
          rows: 3,
          usable: 3,
          merged: 0,
          flagged: 0,
        },
      ],
      ignored: 0,
      error: null,
    },
  });
  const page = await write("followers_1.html", "<!doctype html><html><body>Followers</body></html>");
  expect(await runRapport(["recognise", page], away)).toMatchObject({
    code: 2,
    json: { files: [], error: { code: expect.stringMatching(/^E-(HTML|TYPE)$/), file: "followers_1.html" } },
  });
});
