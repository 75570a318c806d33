import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonRecords } from "#lib/importers/json-records.ts";
import type { JsonOptions } from "#lib/importers/json-splitter.ts";
import { Refusal } from "#lib/importers/problem.ts";

const options: JsonOptions = {
  file: "f.json",
  maxDepth: 64,
  maxRecordBytes: 1024 * 1024,
  sectionUse: (key) => (key === "list" ? "list" : key === "map" ? "map" : key === "skip" ? "skip" : "rest"),
};

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

type Read = { section: string | null; key: string | null; value: unknown };

async function read(input: string | Uint8Array, size = 7, more: Partial<JsonOptions> = {}): Promise<Read[]> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const records: Read[] = [];
  for await (const batch of readJsonRecords(() => pieces(bytes, size), { ...options, ...more })) {
    for (const [index, value] of batch.values.entries()) {
      records.push({ section: batch.section, key: batch.keys?.[index] ?? null, value });
    }
  }
  return records;
}

async function refusal(input: string | Uint8Array, more: Partial<JsonOptions> = {}, size = 7) {
  try {
    await read(input, size, more);
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem;
    throw cause;
  }
  return null;
}

const record = (value: unknown, section: string | null = null, key: string | null = null) => ({ section, key, value });

test("elements of a top-level array are records", async () => {
  expect(await read('\n[ {"a": [1, "}"]}, 2 ,null]\n')).toEqual([record({ a: [1, "}"] }), record(2), record(null)]);
  expect(await read("[]")).toEqual([]);
});

test("lists, maps and what is left of an object are records of their own; skipped keys are not parsed", async () => {
  const text =
    '{"a": 1, "list": [1, {"b": 2}], "skip": [oops, {"x": "]"}], "map": {"k,": "v", "1": 2, "k,": 3}, "z": [4]}';
  expect(await read(text)).toEqual([
    record(1, "list"),
    record({ b: 2 }, "list"),
    record("v", "map", "k,"),
    record(2, "map", "1"),
    record(3, "map", "k,"),
    record({ a: 1, z: [4] }),
  ]);
});

test("a bare object or null where a list is expected is one record, or none", async () => {
  expect(await read('{"list": {"a": 1}}')).toEqual([record({ a: 1 }, "list")]);
  expect(await read('{"list": null, "map": null}')).toEqual([]);
});

test("P3: keys that name parts of every object stay plain keys", async () => {
  const [first, second] = await read('{"map": {"__proto__": 1, "constructor": 2}}');
  expect([first?.key, second?.key]).toEqual(["__proto__", "constructor"]);
});

test("P7: UTF-16 with a byte order mark is read, whatever the pieces", async () => {
  const text = '[{"name": "Grönwald 🔥"}]';
  const wide = new Uint8Array(2 + text.length * 2);
  const view = new DataView(wide.buffer);
  for (const littleEndian of [true, false]) {
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
    expect(await read(wide, 1)).toEqual([record({ name: "Grönwald 🔥" })]);
  }
  expect(await read(`\u{FEFF}${text}`, 1)).toEqual([record({ name: "Grönwald 🔥" })]);
});

test("P7: bytes that are not UTF-8 are refused, never replaced", async () => {
  expect(await refusal(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d))).toMatchObject({ code: "E-ENC", file: "f.json" });
  expect(await refusal(Uint8Array.of(0xff, 0xfe, 0x5b, 0x00, 0x00, 0xd8))).toMatchObject({ code: "E-ENC" });
});

test("P2: 64 levels are read and the 65th is refused, at any place", async () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(await read(nested(64))).toHaveLength(1);
  expect(await refusal(nested(65))).toMatchObject({ code: "E-JSON", detail: "too-deep" });
  expect(await refusal(`{"skip": ${nested(64)}}`)).toMatchObject({ detail: "too-deep" });
  expect(await refusal("[".repeat(100_000), {}, 1000)).toMatchObject({ detail: "too-deep" });
});

test("a broken place is told by line and column", async () => {
  const text = '[\n {"a": 1},\n {"ä": 2,},\n {"c": 3}\n]';
  expect(await refusal(text)).toEqual({
    code: "E-JSON",
    file: "f.json",
    place: "line 3, column 10",
    detail: "unexpected",
    facts: { line: 3, column: 10 },
  });
});

test.each([
  ["[1,]", 1, 4],
  ["[,1]", 1, 2],
  ["[1 2]", 1, 4],
  ["[1}", 1, 3],
  ["{}x", 1, 3],
  ['{"a": 1,}', 1, 9],
  ['{"map": {"a": 1,}}', 1, 17],
  ['{"a" 1}', 1, 6],
  ["hello", 1, 1],
])("%s is refused", async (text, line, column) => {
  expect(await refusal(text)).toMatchObject({ code: "E-JSON", facts: { line, column } });
});

test.each(["[1", '["a', '{"list": [1]', '{"a"', '{"a": {"b": 1}', "[1]\n[2]", "[1] x"])(
  "truncated or followed by something: %s",
  async (text) => {
    expect(await refusal(text)).toMatchObject({ code: "E-JSON" });
  },
);

test("nothing but white space is empty", async () => {
  expect(await refusal(" \n")).toMatchObject({ code: "E-EMPTY" });
  expect(await refusal("")).toMatchObject({ code: "E-EMPTY" });
});

test("P9: an assignment is read as text and nothing may follow it", async () => {
  const assignment = true;
  expect(await read('window.YTD.follower.part0 = [ {"a": 1} ];\n', 5, { assignment })).toEqual([record({ a: 1 })]);
  expect(await refusal("window.a = [1]; alert(1)", { assignment })).toMatchObject({ detail: "trailing" });
  expect(await refusal("window.a = [1];;", { assignment })).toMatchObject({ detail: "trailing" });
  expect(await refusal("alert(1) = [1]", { assignment })).toMatchObject({ code: "E-JSON" });
  expect(await refusal(`window.${"a".repeat(300)} = [1]`, { assignment })).toMatchObject({ code: "E-JSON" });
});

test("P1: one record over the limit is refused", async () => {
  const long = `["${"x".repeat(2000)}"]`;
  expect(await refusal(long, { maxRecordBytes: 1000 })).toMatchObject({ code: "E-TOOBIG", detail: "record" });
  expect(await refusal(`{"a": ${long}, "b": 1}`, { maxRecordBytes: 1000 })).toMatchObject({ code: "E-TOOBIG" });
});

test("property: any cut into pieces gives the records that JSON.parse gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(3),
      async (values, size, indent) => {
        const read1 = await read(JSON.stringify(values, null, indent), size);
        expect(read1.map((each) => each.value)).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
    { numRuns: 2000 },
  );
}, 60_000);

test("property: a file of several batches is cut at the same records", async () => {
  const values = Array.from({ length: 20_000 }, (_, index) => ({ index, text: `"[,]" ${index} ö` }));
  expect((await read(JSON.stringify(values, null, 1), 65_536)).map((each) => each.value)).toEqual(values);
});

test("property: arbitrary bytes are read or refused, never an uncaught error", async () => {
  const jsonLike = fc.array(fc.constantFrom("[", "]", "{", "}", ",", ":", '"a"', "1", " ", "null", "\\", '"'));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        jsonLike.map((parts) => new TextEncoder().encode(parts.join(""))),
      ),
      async (bytes) => {
        let accepted: boolean;
        try {
          await read(bytes, 3);
          accepted = true;
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause;
          accepted = false;
        }
        if (accepted) JSON.parse(new TextDecoder().decode(bytes));
      },
    ),
    { numRuns: 2000 },
  );
}, 60_000);
