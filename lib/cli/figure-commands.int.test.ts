import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { runCommand } from "#lib/cli/program.ts";
import { measureNames } from "#lib/engagement/measures.ts";

// What the model says, on the command line: two lists a month apart, and acts in between.
const slow = { timeout: 120_000 };
const profile = ["--profile", "other:lena"];
let folder = "";

/** The command in this process, which has the database already. */
async function rapport(args: string[]): Promise<{ code: number; json: object }> {
  const withDatabase = (work: () => Promise<Answer>) => work();
  try {
    return { code: 0, json: (await runCommand(args, { now: new Date(), withDatabase })).answer.json };
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return { code: 2, json: { error: { code: error.code, message: error.message } } };
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-figures-"));
  await rapport(["user", "add", "operator@example.org"]);
  await rapport(["profile", "add", "other:lena"]);
  await rapport(["profile", "add", "other:empty"]);
  const quiet = Array.from({ length: 30 }, (_, index) => `quiet${index}`);
  await book("2026-03-01T12:00:00Z", { "followers.csv": ["handle", "ana", ...quiet] });
  await book("2026-03-31T12:00:00Z", {
    "followers.csv": ["handle", "ana", "ben", ...quiet.slice(1)],
    "following.csv": ["handle", "ben"],
    "interactions.csv": [
      "occurred_at,actor,type,post,text,direction",
      "2026-01-02T08:00:00Z,far,like,p0,,received",
      "2026-01-03T08:00:00Z,far,like,q1,,given",
      "2026-02-20T08:00:00Z,ana,comment,p1,what a lovely bowl,received",
      "2026-03-28T08:00:00Z,ben,like,b1,,given",
      "2026-03-28T09:00:00Z,ben,like,p2,,received",
    ],
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function book(at: string, tables: Record<string, string[]>): Promise<void> {
  for (const [name, lines] of Object.entries(tables)) await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  const files = Object.keys(tables).map((name) => join(folder, name));
  const { code, json } = await rapport(["import", ...files, ...profile, "--observed-at", at]);
  expect(code, JSON.stringify(json)).toBe(0);
}

const ledgerShape = z.object({ rows: z.number(), takenAt: z.string(), lines: z.record(z.string(), z.number()) });

async function ledgerAt(...at: string[]) {
  const { code, json } = await rapport(["ledger", ...profile, ...at]);
  expect(code, JSON.stringify(json)).toBe(0);
  const ledger = ledgerShape.parse(json);
  expect(Object.values(ledger.lines).reduce((sum, count) => sum + count, 0)).toBe(ledger.rows);
  return ledger;
}

test("the ledger at a moment is that of the lists and acts known by then", slow, async () => {
  const early = await ledgerAt("--at", "2026-03-10");
  expect(early).toMatchObject({ rows: 31, takenAt: "2026-03-01T12:00:00.000Z", lines: { engaged: 1, traded: 0 } });
  const late = await ledgerAt("--at", "2026-03-31T13:00:00Z");
  // One like within 48 hours after one of mine is returned.
  expect(late).toMatchObject({ rows: 31, takenAt: "2026-03-31T12:00:00.000Z", lines: { engaged: 1, traded: 1 } });
});

test(
  "measures come by their names, each with its window and tier, and a reason where there is no value",
  slow,
  async () => {
    const { code, json } = await rapport(["measures", ...profile, "--to", "2026-03-31"]);
    expect(code).toBe(0);
    const told = z
      .object({
        asOf: z.literal("2026-03-31T23:59:59.999Z"),
        modelVersion: z.literal(1),
        parametersHash: z.string().regex(/^[0-9a-f]{64}$/),
        classes: z.record(z.string(), z.number()),
        measures: z.record(
          z.string(),
          z.object({
            value: z.number().nullable(),
            state: z.string(),
            lo: z.number().nullable(),
            hi: z.number().nullable(),
            n: z.number().nullable(),
            tier: z.enum(["counts", "lists", "people"]),
            window: z.string(),
            reason: z.string().nullable(),
          }),
        ),
      })
      .parse(json);
    const growth = ["growthLink", "growthLinkLater", "elasticity", "halfLife"];
    expect(Object.keys(told.measures)).toEqual([...measureNames, ...growth]);
    for (const [name, { value, reason }] of Object.entries(told.measures)) {
      if (value === null) expect(reason, name).toBeTruthy();
    }
    const { unprompted = 0, untested = 0, returned } = told.classes;
    expect([unprompted + untested, returned]).toEqual([2, 1]);
  },
);

test("people of a moment stand on their line with reasons", slow, async () => {
  const at = ["--at", "2026-03-31T13:00:00Z"];
  expect(await rapport(["people", ...profile, ...at, "--standing", "traded"])).toMatchObject({
    code: 0,
    json: {
      total: 1,
      people: [
        { handle: "ben", line: "traded", youFollow: true, engaged: false, credit: 0, reasons: expect.any(Array) },
      ],
    },
  });
  expect(await rapport(["people", ...profile, "--at", "2026-03-10", "--search", "ben"])).toMatchObject({
    code: 0,
    json: { total: 0, people: [] },
  });
  const one = await rapport(["people", ...profile, ...at, "--limit", "1"]);
  expect(one).toMatchObject({ json: { total: 33, people: [{ handle: "ana" }] } });
});

test("a moment before everything, a wrong day and an unknown line are refused with a sentence", slow, async () => {
  const before = "No follower list is known by 2020-01-01T23:59:59.999Z: the first is of 2026-03-01T12:00:00.000Z.";
  for (const command of ["ledger", "people"]) {
    const { code, json } = await rapport([command, ...profile, "--at", "2020-01-01"]);
    expect({ command, code, json }).toMatchObject({ code: 2, json: { error: { code: "E-USAGE", message: before } } });
  }
  for (const args of [
    ["ledger", ...profile, "--at", "soon"],
    ["measures", ...profile, "--to", "2026-02-30"],
    ["measures", ...profile, "--from", "2026-03-02", "--to", "2026-03-01"],
    ["people", ...profile, "--standing", "fake"],
    ["ledger", "--profile", "other:empty"],
    ["measures", "--profile", "other:empty"],
    ["measures", "--profile", "other:nobody"],
  ]) {
    const { code, json } = await rapport(args);
    expect({ args, code, json }).toMatchObject({ code: 2, json: { error: { code: "E-USAGE" } } });
  }
});
