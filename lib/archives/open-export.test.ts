import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UploadedFile } from "#lib/archives/candidate.ts";
import { openExport } from "#lib/archives/open-export.ts";
import { parseEnv } from "#lib/env.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { importers } from "#lib/importers/registry.ts";
import type { Importer, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { makeZip } from "#lib/testing/make-zip.ts";
import { readUpload } from "#lib/testing/read-upload.ts";

const now = new Date("2026-05-07T12:00:00Z");
const context: ReadContext = { now, profile: null };
const { limits } = parseEnv({});
let folder = "";
let serial = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-open-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function upload(path: string, bytes: string | Uint8Array): Promise<UploadedFile> {
  serial += 1;
  const filePath = join(folder, String(serial));
  await writeFile(filePath, bytes);
  return { name: path.split("/").at(-1) ?? path, path, sizeBytes: Buffer.byteLength(bytes), filePath };
}

async function refused(...files: UploadedFile[]): Promise<Problem> {
  try {
    await readUpload(files);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

const record = (handle: string, timestamp = 1_700_000_000) => ({
  title: "",
  media_list_data: [],
  string_list_data: [{ href: `https://www.instagram.com/${handle}`, value: handle, timestamp }],
});
const followers = (...handles: string[]) => JSON.stringify(handles.map((handle) => record(handle)));
const inFolder = (name: string) => `connections/followers_and_following/${name}`;

describe("what is no export is told by its bytes, whatever its name (threats U5)", () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const tar = Buffer.alloc(600);
  tar.write("ustar", 257);
  const sevenZip = Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]);
  const excel = makeZip([
    { name: "[Content_Types].xml", data: "<x/>" },
    { name: "xl/workbook.xml", data: "<x/>" },
  ]);
  const binary = Buffer.from(Array.from({ length: 400 }, (_, i) => i % 7));
  const page = "\n<!DOCTYPE html><html><title>Sign in</title></html>";

  test.each<[string, Uint8Array | string, string]>([
    ["image", png, "image"],
    ["photo", jpeg, "image"],
    ["PDF", "%PDF-1.7", "pdf"],
    ["gzip", gzipSync("x"), "gzip"],
    ["tar", tar, "tar"],
    ["7z", sevenZip, "7z"],
    ["RAR", "Rar!\x1a\x07\x01\x00", "rar"],
    ["old Excel", ole, "old-office"],
    ["Excel", excel, "excel"],
    ["SQLite", "SQLite format 3\0rest", "database"],
    ["CAR", Buffer.from("3aa265726f6f747380", "hex").toString("latin1") + "gversion", "car"],
    ["web page", page, "web-page"],
    ["bytes", binary, "binary"],
  ])("%s", async (_, bytes, detail) => {
    for (const name of ["followers_1.json", "followers.csv", "export.zip"]) {
      expect(await refused(await upload(name, bytes))).toMatchObject({ code: "E-TYPE", detail, file: name });
    }
  });

  test("a split archive", async () => {
    const bytes = Buffer.concat([Buffer.from([0x50, 0x4b, 0x07, 0x08]), makeZip([])]);
    expect(await refused(await upload("a.zip", bytes))).toMatchObject({ code: "E-ZIPBAD", detail: "split" });
  });

  test("empty and blank files (E-EMPTY)", async () => {
    expect(await refused(await upload("followers_1.json", ""))).toEqual({ code: "E-EMPTY", file: "followers_1.json" });
    expect(await refused(await upload("a.csv", " \n\n"))).toMatchObject({ code: "E-EMPTY" });
    expect(await refused(await upload("a.zip", makeZip([])))).toMatchObject({ code: "E-EMPTY" });
  });

  test("text that is nothing known names what was looked for and found (E-NODATA)", async () => {
    const unknown = await refused(await upload("a.json", '{"one":1,"two":{"three":[]}}'));
    expect(unknown).toMatchObject({ code: "E-NODATA", detail: "unknown-keys", facts: { found: "one, two, three" } });
    const zip = makeZip([
      { name: "notes/a.txt", data: "x" },
      { name: "photo.jpg", data: "x" },
    ]);
    expect(await refused(await upload("a.zip", zip))).toMatchObject({
      code: "E-NODATA",
      facts: { found: "notes/a.txt, photo.jpg" },
    });
  });

  test("an archive in the archive, when nothing else is there (E-ZIPNEST)", async () => {
    const nested = makeZip([{ name: "inner/export.zip", data: makeZip([]) }]);
    expect(await refused(await upload("a.zip", nested))).toEqual({
      code: "E-ZIPNEST",
      file: "a.zip",
      place: "inner/export.zip",
    });
  });

  test("an archive beside what is needed is ignored (formats 18)", async () => {
    const zip = makeZip([
      { name: inFolder("followers_1.json"), data: followers("kim") },
      { name: "media/photos.zip", data: makeZip([]) },
    ]);
    expect((await readUpload([await upload("a.zip", zip)])).people.followers).toEqual(new Set(["@kim"]));
  });
});

describe("an export", () => {
  test("is read out of a ZIP: folders, noise and media around it are only counted (threats Z5)", async () => {
    const zip = makeZip([
      { name: `my export/${inFolder("followers_1.json")}`, data: followers("kim", "lou") },
      { name: `__MACOSX/my export/._followers_1.json`, data: "\0\0" },
      { name: "my export/.DS_Store", data: "\0" },
      { name: "my export/messages/inbox/kim_1/message_1.json", data: '{"participants":[],"messages":[]}' },
      { name: "my export/media/1.jpg", data: "x" },
    ]);
    const found = await readUpload([await upload("instagram-me-2026-05-01-Ab.zip", zip)]);
    expect(found.people.followers).toEqual(new Set(["@kim", "@lou"]));
    expect(found.ignored).toBe(4);
    expect(found.formats).toEqual(["ig-followers"]);
  });

  test("is put together from loose files and parts in several ZIPs", async () => {
    const found = await readUpload([
      await upload(
        "instagram-me-2026-05-01-Ab.zip",
        makeZip([{ name: inFolder("followers_1.json"), data: followers("kim") }]),
      ),
      await upload(
        "instagram-me-2026-05-01-Cd.zip",
        makeZip([{ name: inFolder("followers_2.json"), data: followers("lou") }]),
      ),
      await upload("following.json", JSON.stringify({ relationships_following: [record("kim")] })),
    ]);
    expect(found.people).toEqual({ followers: new Set(["@kim", "@lou"]), following: new Set(["@kim"]) });
    expect(found.conclusion.lists.map((list) => list.completeness)).toEqual(["complete", "complete"]);
  });

  test("the same file twice counts once, and copies with other content are asked about (formats 2.1)", async () => {
    const same = await readUpload([
      await upload("followers_1.json", followers("kim")),
      await upload("followers_1 (1).json", followers("kim")),
    ]);
    expect(same.rows.followers).toBe(1);
    expect(same.warnings).toContainEqual({ code: "W-IGNORED", detail: "copies", count: 1 });
    expect(
      await refused(
        await upload("followers_1.json", followers("kim")),
        await upload("Kopie von followers_1.json", followers("lou")),
      ),
    ).toMatchObject({ code: "E-NODATA", detail: "copies-differ" });
  });

  test("of two exports in one upload the newest is taken, and it is said (formats 2.1)", async () => {
    const zip = (handle: string) => makeZip([{ name: inFolder("followers_1.json"), data: followers(handle) }]);
    const found = await readUpload([
      await upload("instagram-me-2026-05-01-Ab.zip", zip("new")),
      await upload("instagram-me-2026-01-01-Ab.zip", zip("old")),
    ]);
    expect(found.people.followers).toEqual(new Set(["@new"]));
    expect(found.warnings).toContainEqual({
      code: "W-IGNORED",
      detail: "older-export",
      count: 1,
      facts: { names: "instagram-me-2026-01-01-Ab.zip", taken: "instagram-me-2026-05-01-Ab.zip" },
    });
  });

  test("two archives of one name are two archives", async () => {
    const zip = (name: string, handle: string) => makeZip([{ name: inFolder(name), data: followers(handle) }]);
    const found = await readUpload([
      await upload("export.zip", zip("followers_1.json", "kim")),
      await upload("export.zip", zip("followers_2.json", "lou")),
    ]);
    expect(found.people.followers.size).toBe(2);
  });

  test("of two accounts the one of the profile is taken", async () => {
    const zip = (handle: string) => makeZip([{ name: inFolder("followers_1.json"), data: followers(handle) }]);
    const files = [
      await upload("instagram-other-2026-05-01-Ab.zip", zip("theirs")),
      await upload("instagram-me.mine-2026-01-01-Ab.zip", zip("ours")),
    ];
    const found = await readUpload(files, { profile: { platform: "instagram", handle: "me.mine" } });
    expect(found.people.followers).toEqual(new Set(["@ours"]));
  });

  test("two exports dropped as folders are told apart by their folder", async () => {
    const found = await readUpload([
      await upload(`drop/instagram-me-2026-01-01/${inFolder("followers_1.json")}`, followers("old")),
      await upload(`drop/instagram-me-2026-05-01/${inFolder("followers_1.json")}`, followers("new")),
    ]);
    expect(found.people.followers).toEqual(new Set(["@new"]));
  });

  test("JSON beats HTML of the same export", async () => {
    const zip = makeZip([
      { name: inFolder("followers_1.json"), data: followers("kim") },
      { name: inFolder("followers_1.html"), data: "<html><body></body></html>" },
    ]);
    expect((await readUpload([await upload("a.zip", zip)])).people.followers).toEqual(new Set(["@kim"]));
  });

  test("a picture or an empty file beside it changes nothing", async () => {
    const found = await readUpload([
      await upload("followers_1.json", followers("kim")),
      await upload("screenshot.png", Buffer.from([0x89, 0x50, 0x4e, 0x47])),
      await upload("empty.json", ""),
    ]);
    expect(found.people.followers.size).toBe(1);
    expect(found.ignored).toBe(2);
  });

  test("a damaged member ends the import, nothing is half read (threats G1)", async () => {
    const zip = makeZip([{ name: inFolder("followers_1.json"), data: followers("kim"), crc: 7 }]);
    expect(await refused(await upload("a.zip", zip))).toMatchObject({ code: "E-ZIPBAD", detail: "checksum" });
  });

  test("every refusal names the file as the user did, cleaned (threats U4)", async () => {
    const file = await upload("x.json", "{");
    expect(await refused({ ...file, name: "../a\u202eb\0.json" })).toMatchObject({ file: "ab.json" });
  });
});

test("a new format is a folder and a line: the rest learns it from the registry", async () => {
  const rows: ReadItem[] = [
    {
      kind: "listed",
      row: 1,
      primary: true,
      side: "followers",
      person: { id: "7", handle: null },
      followedAt: null,
    },
  ];
  const madeUp: Importer = {
    id: "made-up",
    label: "Made-up export",
    platform: "other",
    order: ["made-up-list"],
    wants: (path) => path.endsWith(".madeup"),
    recognise: (sample) => (new TextDecoder().decode(sample.head).startsWith("MADE UP") ? "made-up-list" : null),
    evidence: () => ["F"],
    open: () => ({
      read: async function* () {
        yield rows;
      },
      conclude: () => ({
        platform: "other",
        owner: { handle: null, id: null },
        observedAt: null,
        lists: [],
        warnings: [],
      }),
    }),
  };
  const file = await upload("a.zip", makeZip([{ name: "deep/list.madeup", data: "MADE UP" }]));
  const opened = await openExport([file], limits, context, [...importers, madeUp]);
  try {
    expect(opened.importer.id).toBe("made-up");
    expect(opened.members.map((member) => [member.format, member.member])).toEqual([
      ["made-up-list", "deep/list.madeup"],
    ]);
    const found = await Array.fromAsync(
      opened.importer.open(opened.members, context).read(opened.members[0] ?? never()),
    );
    expect(found).toEqual([rows]);
  } finally {
    await opened.close();
  }
});

function never(): never {
  throw new Error("there is no member");
}
