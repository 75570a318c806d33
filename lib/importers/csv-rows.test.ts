import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findCsvLayout } from "#lib/importers/csv-layout.ts";
import { readCsvRows } from "#lib/importers/csv-rows.ts";
import { defaultReadLimits } from "#lib/importers/limits.ts";
import { Refusal } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";

const known = (header: string[]) => header[0]?.trim() === "handle";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(input: string | Uint8Array, size = 3, limits = defaultReadLimits) {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const layout = findCsvLayout(decodeHead(bytes), known);
  if (!layout) throw new Error("no known header");
  const assumed: string[] = [];
  const rows = [];
  const source = { file: "f.csv", layout, limits, onAssumed: (encoding: string) => assumed.push(encoding) };
  for await (const batch of readCsvRows(pieces(bytes, size), source)) rows.push(...batch);
  return { rows, assumed, layout };
}

async function refusal(input: string | Uint8Array, limits = defaultReadLimits) {
  try {
    await read(input, 1000, limits);
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem;
    throw cause;
  }
  return null;
}

const cells = async (input: string | Uint8Array) => (await read(input)).rows.map((row) => row.cells);

test("P8: mixed line ends, quoted line breaks and doubled quotes; rows tell the physical line they begin on", async () => {
  const { rows } = await read('handle,text\r\na,"x\r\ny ""z"""\rb,\n\n"c",1');
  expect(rows).toEqual([
    { line: 2, cells: ["a", 'x\r\ny "z"'], broken: false },
    { line: 4, cells: ["b", ""], broken: false },
    { line: 6, cells: ["c", "1"], broken: false },
  ]);
});

test.each([
  ["handle;n\na;1\n", [["a", "1"]]],
  ["handle\tn\na\t1\n", [["a", "1"]]],
  ["sep=|\nhandle|n\na|1\n", [["a", "1"]]],
  ["\uFEFFhandle,n\na,1", [["a", "1"]]],
  ['"handle,""n"""\n"a,""1,5"""\n', [["a", "1,5"]]],
])("%j", async (text, expected) => {
  expect(await cells(text)).toEqual(expected);
});

test("P7: UTF-16 by its mark, Windows-1252 and Windows-1251 by their bytes, and it is said", async () => {
  const wide = Uint8Array.from([..."\uFEFFhandle\nü\n"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  expect(await cells(wide)).toEqual([["ü"]]);
  const start = [...new TextEncoder().encode("handle\n")];
  const western = await read(Uint8Array.from([...start, 0x4b, 0xf6, 0x6c, 0x6e]));
  expect([western.rows[0]?.cells, western.assumed]).toEqual([["Köln"], ["windows-1252"]]);
  const cyrillic = await read(Uint8Array.from([...start, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 1000);
  expect([cyrillic.rows[0]?.cells, cyrillic.assumed]).toEqual([["Москва"], ["windows-1251"]]);
});

test("P7: UTF-8 that turns into something else is refused", async () => {
  const bytes = [...new TextEncoder().encode("handle\nü\n")];
  expect(await refusal(Uint8Array.from([...bytes, ...Array(2000).fill(0x61), 0xf6, 0x0a]))).toMatchObject({
    code: "E-ENC",
  });
});

test("P8: an unclosed quote is an error at its line, not a long cell", async () => {
  expect(await refusal('handle\na\n"b\nc\n')).toEqual({
    code: "E-CSV",
    file: "f.csv",
    place: "line 3",
    detail: "unclosed-quote",
  });
  const long = `handle\n"b\n${"c\n".repeat(50_000)}`;
  expect(await refusal(long)).toMatchObject({ code: "E-CSV", place: "line 2" });
});

test("P1: columns, cells and lines over their limits are refused where they stand", async () => {
  const limits = { ...defaultReadLimits, columns: 3, fieldBytes: 10, lineBytes: 25 };
  expect(await refusal("handle\na\nb,c,d,e\n", limits)).toMatchObject({
    code: "E-TOOBIG",
    place: "line 3",
    detail: "columns",
  });
  expect(await refusal("handle\nabcdefghijk\n", limits)).toMatchObject({ code: "E-TOOBIG", detail: "field" });
  expect(await refusal("handle\nabcdefghi,abcdefghi,abcdefghi\n", limits)).toMatchObject({ detail: "line" });
});

test("text outside the quotes of a cell marks its row", async () => {
  const { rows } = await read('handle,n\n"a"b,1\n5" nail,2\n');
  expect(rows.map((row) => [row.cells[0], row.broken])).toEqual([
    ["ab", true],
    ['5" nail', false],
  ]);
});

test("property: what csv-parse reads, this reads, in any pieces", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r\n", " ", "ö"), maxLength: 5 });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const line = (row: string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
      const text = ["handle,n", ...rows.map(line)].join("\r\n");
      const expected = parse(text, { from_line: 2 });
      expect((await read(text, size)).rows.map((row) => row.cells)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test("property: arbitrary text below a header is read or refused, and every line that is not blank is in a row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r"), maxLength: 40 }), async (text) => {
      try {
        const { rows } = await read(`handle\n${text}`, 2);
        const whole = await read(`handle\n${text}`, 1000);
        expect(rows).toEqual(whole.rows);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
      }
    }),
    { numRuns: 2000 },
  );
}, 60_000);
