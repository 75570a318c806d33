import fc from "fast-check";
import { expect, test } from "vitest";
import { instagramExport } from "#lib/importers/instagram-export/importer.ts";
import { plainCsv } from "#lib/importers/plain-csv/importer.ts";
import type { Importer, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { xArchive } from "#lib/importers/x-archive/importer.ts";
import { membersOf, readAll } from "#lib/testing/in-memory-export.ts";

const context: ReadContext = { now: new Date("2026-05-07T12:00:00Z"), profile: null };

type Case = [name: string, importer: Importer, path: string, write: (rows: string[]) => string];

const person = (value: string) => ({
  string_list_data: [{ href: `https://www.instagram.com/${value}`, value, timestamp: 1_700_000_000 + value.length }],
});
const tweet = (id: string) => ({ id_str: id, full_text: `@kim ${id}`, in_reply_to_screen_name: "kim" });
const cases: Case[] = [
  ["Instagram", instagramExport, "followers_1.json", (rows) => JSON.stringify(rows.map(person))],
  ["posts of X", xArchive, "tweets.js", (rows) => `window.YTD.tweets.part0 = ${JSON.stringify(rows.map(tweet))}`],
  ["CSV", plainCsv, "followers.csv", (rows) => ["handle", ...rows].join("\n")],
];

/** What an item says, apart from where it stood. */
function fact(item: ReadItem): string {
  const says: Record<string, unknown> = { ...item, row: 0, place: "" };
  return JSON.stringify(says, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

test.each(cases)(
  "the order of rows in a file of %s changes no fact (threats I1; 2,000 runs)",
  async (_, importer, path, write) => {
    const word = fc.string({ unit: fc.constantFrom("a", "B", "1", "_", " ", "é"), minLength: 1, maxLength: 5 });
    const read = async (rows: string[]) => {
      const members = membersOf(importer, [{ path, content: write(rows) }], 4096);
      const reader = importer.open(members, context);
      const facts: string[] = [];
      for (const member of members) for await (const batch of reader.read(member)) facts.push(...batch.map(fact));
      return facts.sort();
    };
    const shuffled = fc
      .array(word, { minLength: 1 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, other]) => {
        expect(await read(other)).toEqual(await read(rows));
      }),
      { numRuns: 2000 },
    );
  },
  60_000,
);

test("lists are concluded alike, whatever the order of their members", async () => {
  const files = [1, 2, 3].map((part) => ({
    path: `followers_${part}.json`,
    content: JSON.stringify([person(`p${part}`)]),
  }));
  const one = await readAll(instagramExport, membersOf(instagramExport, files), context);
  const other = await readAll(instagramExport, membersOf(instagramExport, [...files].reverse()), context);
  expect(other.conclusion).toEqual(one.conclusion);
});
