import { expect, test } from "vitest";
import { z } from "zod";
import { runRapport } from "#lib/testing/run-rapport.ts";
import { sharedFixtures } from "#lib/testing/shared-fixtures.ts";

// The command line as an operator runs it: a process of its own, one JSON object on stdout.
const fixtures = sharedFixtures();

const rapport = (...args: string[]) => runRapport(args);

let isReady: Promise<unknown> | null = null;
async function profile(name: string): Promise<string> {
  isReady ??= rapport("user", "add", "operator@example.org");
  await isReady;
  await rapport("profile", "add", name);
  return name;
}

const imported = z.object({
  outcome: z.literal("published"),
  rows: z.number(),
  stored: z.number(),
  merged: z.number(),
  flagged: z.number(),
  warnings: z.array(z.object({ code: z.string() })),
  snapshots: z.array(
    z.object({
      side: z.string(),
      listed: z.number(),
      joined: z.number().nullable(),
      left: z.number().nullable(),
      completeness: z.string(),
    }),
  ),
  interactions: z.object({ received: z.number(), given: z.number() }),
  posts: z.number(),
});

async function importOf(path: string, name: string) {
  const { code, json } = await rapport("import", fixtures?.(path) ?? "", "--profile", await profile(name));
  expect(code, JSON.stringify(json)).toBe(0);
  const result = imported.parse(json);
  expect(result.stored + result.merged + result.flagged).toBe(result.rows);
  const listed = Object.fromEntries(result.snapshots.map((each) => [each.side, each.listed]));
  const { json: mutual } = await rapport("people", "--profile", name, "--standing", "mutual");
  return { ...result, listed, mutual: z.object({ total: z.number() }).parse(mutual).total };
}

const slow = { timeout: 120_000 };

test.runIf(fixtures)("Instagram of 2021: lists, repeated rows and likes given", slow, async () => {
  const result = await importOf("instagram/hestia-2021-json.zip", "instagram:hestia");
  expect(result.listed).toEqual({ followers: 96, following: 386 });
  expect(result).toMatchObject({ mutual: 0, merged: 3, rows: 96 + 389 + 103 + 211 });
  expect(result.interactions).toEqual({ received: 0, given: 103 + 211 });
});

test.runIf(fixtures)("Instagram of 2020, loose files in a folder", slow, async () => {
  const result = await importOf("instagram/uu-2020-flat", "instagram:__proefpersoon4");
  expect(result.listed).toEqual({ followers: 10, following: 100 });
  expect(result.mutual).toBe(10);
});

test.runIf(fixtures)("an X archive, its members in a folder", slow, async () => {
  const result = await importOf("x/rti-mla-2021/data", "x:RTIatMLA");
  expect(result.listed).toEqual({ followers: 111, following: 124 });
  expect(result).toMatchObject({ mutual: 56, posts: 70 });
});

test.runIf(fixtures)("Instagram of 2026", slow, async () => {
  const result = await importOf(
    "instagram/made-up/instagram-lena.keramik-2026-05-07-Ab3dEfGh.zip",
    "instagram:lena.keramik",
  );
  expect(result.listed).toEqual({ followers: 20, following: 12 });
  // 5 posts and 1 comment liked, 4 comments of which one stands below the owner's own post.
  expect(result).toMatchObject({ mutual: 7, interactions: { given: 5 + 1 + 3 } });

  // Then the export that was limited to a date range: nobody is lost by it (threats G3).
  const partial = await importOf("instagram/made-up/restricted-date-range-2026.zip", "instagram:lena.keramik");
  const followers = partial.snapshots.find((each) => each.side === "followers");
  expect(followers).toMatchObject({ listed: 3, completeness: "partial", left: null });
  expect(partial.warnings.map((warning) => warning.code)).toContain("W-PARTIAL");
  expect(partial.mutual).toBe(7);
});

test.runIf(fixtures)("an X archive in two parts that repeat some ids", slow, async () => {
  const result = await importOf("x/made-up/twitter-2026-05-07-made-up.zip", "x:lenakeramik");
  expect(result.listed).toEqual({ followers: 5, following: 5 });
  expect(result).toMatchObject({ mutual: 3, posts: 4 });
});

test.runIf(fixtures)("a missing part makes the list incomplete (Z6)", slow, async () => {
  const result = await importOf("instagram/made-up/missing-part-macos.zip", "instagram:gap");
  expect(result.listed.followers).toBe(14);
  expect(result.snapshots.find((each) => each.side === "followers")?.completeness).toBe("incomplete");
});

test.runIf(fixtures)("an HTML export is refused with the way to the right one", slow, async () => {
  const name = await profile("instagram:html");
  const { code, json } = await rapport(
    "import",
    fixtures?.("instagram/made-up/html-italian-2025.zip") ?? "",
    "--profile",
    name,
  );
  expect(code).toBe(2);
  expect(json).toMatchObject({ outcome: "refused", error: { code: "E-HTML" } });
});

test.runIf(fixtures)("J4: the same bytes are imported once", slow, async () => {
  const name = await profile("instagram:twice");
  const file = fixtures?.("instagram/made-up/single-follower-2023/followers_1.json") ?? "";
  const args = ["import", file, "--profile", name, "--observed-at", "2026-01-01T00:00:00Z"];
  expect(await rapport(...args)).toMatchObject({ code: 0, json: { outcome: "published" } });
  expect(await rapport(...args)).toMatchObject({
    code: 2,
    json: { outcome: "already-imported", error: { code: "E-DUPFILE" } },
  });
});

test("bad usage is refused with a sentence and exit code 2", slow, async () => {
  await profile("instagram:usage");
  for (const args of [["no-such-command"], ["import"], ["snapshots", "--profile", "nowhere"], ["undo", "nothing"]]) {
    const { code, json } = await rapport(...args);
    expect(code, args.join(" ")).toBe(2);
    expect(json).toMatchObject({ error: { code: "E-USAGE" } });
  }
});

test("a database that is not there is our fault: exit code 1, and still one JSON object", slow, async () => {
  const away = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  expect(await runRapport(["profile", "list"], away)).toEqual({
    code: 1,
    json: { error: { code: "E-INT", message: expect.stringContaining("127.0.0.1:1") } },
  });
});
