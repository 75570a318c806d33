import fc from "fast-check";
import { expect, test } from "vitest";
import { importers } from "#lib/importers/registry.ts";
import type { ReadContext } from "#lib/importers/types.ts";
import { membersOf, readAll, refusalOf } from "#lib/testing/in-memory-export.ts";

const context: ReadContext = { now: new Date("2026-05-07T12:00:00Z"), profile: null };

/** Beginnings that get a file past its recogniser. */
const starts = [
  ["followers_1.json", '[{"title": "", "string_list_data": [{"value": "kim", "timestamp": 1700000000}]},'],
  ["following.json", '{"relationships_following": ['],
  ["connections.json", '{"followers": {"kim": "2019-03-01T10:00:00+00:00",'],
  ["liked_posts.json", '[{"label_values": [], "timestamp": 1},'],
  ["post_comments_1.json", '[{"string_map_data": {}},'],
  ["personal_information.json", '{"profile_user": ['],
  ["audience_insights.json", '{"organic_insights_audience": ['],
  ["data/follower.js", "window.YTD.follower.part0 = [ "],
  ["data/tweets.js", 'window.YTD.tweets.part0 = [ {"tweet": {"id_str": "1"}},'],
  ["data/manifest.js", "window.__THAR_CONFIG = {"],
  ["followers.csv", "handle,id,followed_at\n"],
  ["interactions.csv", "actor;type;occurred_at\n"],
  ["posts.csv", "post,likes,published_at\n"],
  ["counts.csv", "day\tfollowers\n"],
] as const;

const pieces = fc.array(
  fc.constantFrom(
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    '"',
    "\n",
    "\t",
    "\\",
    "kim",
    "1",
    '"title"',
    '"value"',
    "null",
    "\0",
    "ö",
    "01/02/2026",
  ),
  { maxLength: 40 },
);

test("importers, and the formats of each, have names of their own", () => {
  expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
  const formats = importers.flatMap(({ order }) => order);
  expect(new Set(formats).size).toBe(formats.length);
});

test.each(starts)(
  "%s is recognised by one importer, in a folder or not, and wanted out of an archive",
  (path, start) => {
    const inFolder = `my export/${path}`;
    const able = importers.filter((importer) => membersOf(importer, [{ path: inFolder, content: start }]).length === 1);
    expect(able).toHaveLength(1);
    expect(able[0]?.wants(inFolder)).toBe(true);
  },
);

test("property: whatever follows a good beginning is read or refused, never an uncaught error (threats 15.1)", async () => {
  const bytes = fc.oneof(
    pieces.map((parts) => new TextEncoder().encode(parts.join(""))),
    fc.uint8Array({ maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), bytes, async ([path, start], more) => {
      const content = Buffer.concat([Buffer.from(start), more]);
      for (const importer of importers) {
        const members = membersOf(importer, [{ path, content }]);
        await refusalOf(() => readAll(importer, members, context));
      }
    }),
    { numRuns: 1500 },
  );
});

test("property: recognisers and near misses take any bytes under any name", () => {
  const names = fc.constantFrom(
    ...starts.map(([path]) => path),
    "x.html",
    "no-data.txt",
    "followers_and_following/no-data.html",
  );
  fc.assert(
    fc.property(
      names,
      fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      (path, head) => {
        for (const importer of importers) {
          const sample = { path, sizeBytes: head.length, head };
          importer.wants(path);
          importer.recognise(sample);
          importer.nearMiss?.(sample);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

// One pattern that backtracks would take longer than the test may.
test("P5: heads of 64 KiB of one sign are looked at in a moment", () => {
  for (const sign of ["[", "{", '"', "\\", ",", "\n", " ", "a", "=", "<", "0"]) {
    const head = new TextEncoder().encode(sign.repeat(65_536));
    for (const path of ["followers_1.json", "followers.csv", "data/tweets.js"]) {
      for (const importer of importers) {
        importer.recognise({ path, sizeBytes: head.length, head });
        importer.nearMiss?.({ path, sizeBytes: head.length, head });
      }
    }
  }
});
