import { expect, test } from "vitest";
import { problemText, reasonText } from "#lib/display/problem-text.ts";
import { type Problem, problemCodes } from "#lib/importers/problem.ts";
import { flagReasons } from "#lib/importers/types.ts";

test.each(problemCodes)("%s has a sentence of its own even when all its facts are missing", (code) => {
  const text = problemText({ code });
  expect(text).toMatch(/^\S.*[.?]$/s);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});

test.each(problemCodes.filter((code) => code.startsWith("E-")))(
  "%s says that nothing was changed (threats 1)",
  (code) => {
    expect(problemText({ code })).toMatch(/ Nothing was changed\.$/);
  },
);

test.each<[Problem, string]>([
  [
    { code: "E-EMPTY", file: "a.json" },
    "a.json is empty. Choose the file again; if it is still empty, download it once more. Nothing was changed.",
  ],
  [{ code: "E-EMPTY", file: "a.csv", detail: "no-rows" }, "a.csv has the right form but no rows. Nothing was changed."],
  [
    { code: "E-TYPE", file: "a.csv", detail: "excel" },
    "a.csv looks like an Excel workbook, not an export we can read (ZIP, JSON, JS or CSV). Save the sheet as CSV (UTF-8) and upload that. Nothing was changed.",
  ],
  [
    { code: "E-TOOBIG", file: "a.zip", detail: "entries", facts: { found: 100_001, limit: 100_000 } },
    "a.zip is too large: the number of files in it is 100,001, the limit is 100,000. Upload the single files instead. Nothing was changed.",
  ],
  [
    { code: "E-TOOBIG", file: "a.zip", detail: "upload", facts: { found: 600_000_000, limit: 524_288_000 } },
    "a.zip is too large: the upload is 600 MB, the limit is 524 MB. Upload the single files instead, for example followers_1.json and following.json. Nothing was changed.",
  ],
  [
    { code: "E-ZIPBAD", file: "a.zip", detail: "checksum", place: "x/followers_1.json" },
    "a.zip is damaged or incomplete (a checksum is wrong: x/followers_1.json). Download it again, or unpack and re-zip it. Nothing was changed.",
  ],
  [
    { code: "E-JSON", file: "a.json", place: "line 3, column 7", detail: "ends-early" },
    "a.json is not valid JSON at line 3, column 7 (it ends early). Download it again and upload it as it is. Nothing was changed.",
  ],
  [
    {
      code: "E-CSV",
      file: "a.csv",
      place: "line 1",
      detail: "column-missing",
      facts: { found: "name, age", needed: "handle" },
    },
    "a.csv, line 1: a column is missing. Columns found: name, age; needed: handle. Nothing was changed.",
  ],
  [
    { code: "E-NOROWS", file: "a.csv", count: 3, facts: { reason: "bad-handle", times: 2 } },
    "None of the 3 records in a.csv has a usable handle. Most common reason: not a valid handle (2). Nothing was changed.",
  ],
  [
    { code: "E-NODATA", file: "a.zip", facts: { looked: "Instagram export", found: "b.txt" } },
    "No follower data found in a.zip. Looked for: Instagram export. Found: b.txt. Nothing was changed.",
  ],
  [
    { code: "W-PARTIAL", facts: { listed: 3, platform: 20 } },
    "Only 3 followers are in this file, but your insights say 20. The export was probably limited to a date range. It is kept as partial: nobody will be counted as having left.",
  ],
  [
    { code: "W-PARTIAL", detail: "hidden", facts: { platform: 20 } },
    "This list is empty, but the account has 20: the server does not show them.",
  ],
  [
    { code: "W-IGNORED", file: "n.json", detail: "kinds", count: 1 },
    "n.json: 1 record tells of nothing that anybody did to you, or is a message, and was left out.",
  ],
  [
    { code: "W-PART-MISSING", facts: { part: "followers_2" } },
    "followers_2 is missing. Add it, or continue: the list is marked incomplete and nobody will be counted as having left.",
  ],
  [{ code: "W-VALUES", file: "a.csv", count: 1 }, "a.csv: 1 date could not be read and is shown as unknown."],
  [
    { code: "W-VALUES", file: "a.csv", count: 2, detail: "words", place: "line 4" },
    "a.csv: 2 answers could not be read and are shown as unknown (line 4). Write yes or no.",
  ],
  [
    { code: "W-VALUES", file: "a.csv", count: 2, detail: "ambiguous-dates", place: "line 4" },
    "a.csv: 2 dates could be day first or month first and are shown as unknown (line 4). Write dates as 2026-05-07.",
  ],
])("%j", (problem, text) => {
  expect(problemText(problem)).toBe(text);
});

test("every reason for a flagged row has words of its own", () => {
  expect(new Set(flagReasons.map(reasonText)).size).toBe(flagReasons.length);
});
