import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReadBudget } from "#lib/archives/read-budget.ts";
import { TooSlow, withinTime } from "#lib/archives/time-limit.ts";
import { openZip } from "#lib/archives/zip-directory.ts";
import { readZipMember } from "#lib/archives/zip-member.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { makeZip } from "#lib/testing/make-zip.ts";

const MiB = 1024 * 1024;
const limits = { zipEntries: 100_000, unpackedBytes: 2048 * MiB, memberBytes: 1024 * MiB };
let folder = "";
let serial = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-zip-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Reads every member of a ZIP; the refusal's problem instead when there is one. */
async function unzip(bytes: Uint8Array, own: Partial<typeof limits> = {}): Promise<Map<string, string> | Problem> {
  serial += 1;
  const filePath = join(folder, `${serial}.zip`);
  await writeFile(filePath, bytes);
  const given = { ...limits, ...own };
  try {
    const zip = await openZip({ filePath, sizeBytes: bytes.length, file: "export.zip" }, given);
    try {
      const guard = { file: "export.zip", budget: new ReadBudget(given), time: { idleMs: 10_000, totalMs: 60_000 } };
      const texts = new Map<string, string>();
      for (const entry of zip.entries) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of readZipMember(zip, entry, guard)) chunks.push(chunk);
        texts.set(entry.path, Buffer.concat(chunks).toString());
      }
      return texts;
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

const text = '[{"title":"kim"}]';

describe("honest archives are read", () => {
  test.each([
    ["deflated", makeZip([{ name: "a/b.json", data: text }])],
    ["stored", makeZip([{ name: "a/b.json", data: text, stored: true }])],
    ["with a data descriptor", makeZip([{ name: "a/b.json", data: text, descriptor: true }])],
    ["ZIP64", makeZip([{ name: "a/b.json", data: text, zip64: true }])],
    ["from Windows tools, with backslashes", makeZip([{ name: "a\\b.json", data: text }])],
    ["with a comment", makeZip([{ name: "a/b.json", data: text }], { comment: "made on a Mac" })],
    [
      "with folders",
      makeZip([
        { name: "a/", mode: 0o040755, stored: true },
        { name: "a/b.json", data: text },
      ]),
    ],
  ])("%s (threats Z3)", async (_, bytes) => {
    expect(await unzip(bytes)).toEqual(new Map([["a/b.json", text]]));
  });

  test("empty members and empty archives", async () => {
    expect(await unzip(makeZip([{ name: "no-data.txt", stored: true }]))).toEqual(new Map([["no-data.txt", ""]]));
    expect(await unzip(makeZip([]))).toEqual(new Map());
  });
});

describe("unsafe names and links are refused (threats Z2)", () => {
  test.each([
    "../x.json",
    "a/../../x.json",
    "/etc/passwd",
    "C:\\x.json",
    "c:/x.json",
    "..\\x.json",
    "\\\\host\\x.json",
    "a\0.json",
  ])("%j", async (name) => {
    expect(await unzip(makeZip([{ name, data: text }]))).toMatchObject({ code: "E-ZIPPATH", detail: "path" });
  });

  test("the name of the Unicode path field counts, for it is the final one", async () => {
    const { crc32 } = await import("node:zlib");
    const inner = Buffer.from("../x.json");
    const extra = Buffer.alloc(9 + inner.length);
    extra.writeUInt16LE(0x7075, 0);
    extra.writeUInt16LE(5 + inner.length, 2);
    extra.writeUInt8(1, 4);
    extra.writeUInt32LE(crc32("x.json"), 5);
    inner.copy(extra, 9);
    expect(await unzip(makeZip([{ name: "x.json", data: text, extra }]))).toMatchObject({ code: "E-ZIPPATH" });
  });

  test.each([
    ["link", 0o120777],
    ["character device", 0o020666],
    ["block device", 0o060666],
    ["pipe", 0o010666],
    ["socket", 0o140666],
  ])("%s", async (_, mode) => {
    expect(await unzip(makeZip([{ name: "x", data: "/etc/passwd", mode }]))).toMatchObject({
      code: "E-ZIPPATH",
      detail: "link",
      place: "x",
    });
  });
});

describe("damage and lies are refused (threats Z1, Z3)", () => {
  const one = { name: "a.json", data: text };
  test.each<[string, Buffer, object]>([
    ["its end is missing", makeZip([one]).subarray(0, -30), { code: "E-ZIPBAD", detail: "truncated" }],
    ["another volume", makeZip([one], { disk: 2 }), { code: "E-ZIPBAD", detail: "split" }],
    [
      "more entries than counted",
      makeZip([one, { name: "b.json" }], { count: 1 }),
      { code: "E-ZIPBAD", detail: "count" },
    ],
    ["fewer entries than counted", makeZip([one], { count: 2 }), { code: "E-ZIPBAD", detail: "directory" }],
    ["one name twice", makeZip([one, one]), { code: "E-ZIPBAD", detail: "duplicate" }],
    [
      "overlapping entries",
      makeZip([one, { name: "b.json", data: text, offset: 0 }]),
      { code: "E-ZIPBAD", detail: "overlap" },
    ],
    ["a wrong checksum", makeZip([{ ...one, crc: 1 }]), { code: "E-ZIPBAD", detail: "checksum" }],
    ["a smaller size than stated", makeZip([{ ...one, declaredSize: 99 }]), { code: "E-ZIPBAD", detail: "size" }],
    ["a larger size than stated", makeZip([{ ...one, declaredSize: 3 }]), { code: "E-ZIPBAD", detail: "size" }],
    [
      "another name in the local header",
      makeZip([{ ...one, localName: "b.json" }]),
      { code: "E-ZIPBAD", detail: "headers" },
    ],
    ["another size in the local header", makeZip([{ ...one, localSize: 5 }]), { code: "E-ZIPBAD", detail: "headers" }],
    ["an unknown method", makeZip([{ ...one, method: 12 }]), { code: "E-ZIPBAD", detail: "method" }],
    [
      "bytes after the deflated data",
      makeZip([{ ...one, packed: Buffer.concat([deflateRawSync(text), Buffer.alloc(9)]) }]),
      { code: "E-ZIPBAD", detail: "size" },
    ],
    [
      "deflated data cut short",
      makeZip([{ ...one, packed: deflateRawSync(text).subarray(0, -4) }]),
      { code: "E-ZIPBAD", detail: "checksum" },
    ],
    ["a password", makeZip([{ ...one, flags: 0x801 }]), { code: "E-ZIPPASS", place: "a.json" }],
    [
      "a data size beyond the file",
      makeZip([{ ...one, declaredPackedSize: 5_000_000 }]),
      { code: "E-ZIPBAD", detail: "truncated" },
    ],
  ])("%s", async (_, bytes, problem) => {
    expect(await unzip(bytes)).toMatchObject({ file: "export.zip", ...problem });
  });

  test("one flipped bit anywhere in a member's bytes is refused", async () => {
    const data = Buffer.from(text.repeat(20));
    const clean = makeZip([{ name: "a.json", data }]);
    const dataStart = 30 + "a.json".length;
    const dataEnd = clean.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    for (let bit = dataStart * 8; bit < dataEnd * 8; bit += 1) {
      const flipped = Buffer.from(clean);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await unzip(flipped);
      // The bits that fill up the last byte carry nothing: the text is the same, to the letter.
      if (bit >> 3 === dataEnd - 1 && result instanceof Map) expect(result.get("a.json")).toBe(data.toString());
      else expect(result).toMatchObject({ code: "E-ZIPBAD" });
    }
  });

  test("arbitrary changes of a byte end in the same texts or a refusal, never in an error (500 runs)", async () => {
    const clean = makeZip([
      { name: "a.json", data: text, descriptor: true },
      { name: "b.json", data: text, zip64: true },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(clean.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(clean);
        changed[at] = byte;
        const result = await unzip(changed);
        if (result instanceof Map) for (const each of result.values()) expect([text, ""]).toContain(each);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe("bombs are stopped (threats Z1)", () => {
  test("a declared total beyond the limit, before anything is inflated", async () => {
    const bytes = makeZip([{ name: "a", data: text, declaredSize: 3_000_000_000, zip64: true }]);
    expect(await unzip(bytes)).toMatchObject({ code: "E-TOOBIG", detail: "unpacked", facts: { found: 3_000_000_000 } });
  });

  test("more entries than allowed, without reading them", async () => {
    const parts = Array.from({ length: 11 }, (_, i) => ({ name: `${i}`, stored: true }));
    expect(await unzip(makeZip(parts), { zipEntries: 10 })).toMatchObject({
      code: "E-TOOBIG",
      detail: "entries",
      facts: { found: 11, limit: 10 },
    });
  });

  test("a member that unpacks more than 200 times its size, after 16 MiB", async () => {
    const zeros = Buffer.alloc(64 * MiB);
    const packed = deflateRawSync(zeros, { level: 9 });
    const bytes = makeZip([{ name: "bomb.json", data: zeros, packed }]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await unzip(bytes)).toMatchObject({ code: "E-TOOBIG", detail: "ratio", place: "bomb.json" });
  });

  test("real bytes beyond the limits, per member and together", async () => {
    const data = "x".repeat(1000);
    const bytes = makeZip([
      { name: "a", data },
      { name: "b", data },
    ]);
    expect(await unzip(bytes, { memberBytes: 999 })).toMatchObject({ code: "E-TOOBIG", detail: "member", place: "a" });
    expect(await unzip(bytes, { unpackedBytes: 1999 })).toMatchObject({ code: "E-TOOBIG", detail: "unpacked" });
    expect(await unzip(bytes, { unpackedBytes: 2000 })).toBeInstanceOf(Map);
  });

  test("10,000 members are listed in a moment", async () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => ({ name: `media/${i}.jpg`, stored: true }));
    const started = performance.now();
    expect(await unzip(makeZip(parts))).toHaveProperty("size", 10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test("a source that stalls, or never ends, is given up (threats Z4)", async () => {
  const stalls = async function* () {
    yield 1;
    await new Promise(() => undefined);
  };
  const endless = async function* () {
    while (true) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      yield 1;
    }
  };
  const drain = async (source: AsyncIterable<number>) => {
    for await (const _ of source);
  };
  await expect(drain(withinTime(stalls(), { idleMs: 30, totalMs: 10_000 }))).rejects.toBeInstanceOf(TooSlow);
  await expect(drain(withinTime(endless(), { idleMs: 1000, totalMs: 60 }))).rejects.toBeInstanceOf(TooSlow);
});
