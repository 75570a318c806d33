import { z } from "zod";
import type { Account, Act } from "#lib/engagement/account.ts";
import { getExample } from "#lib/engagement/examples/read-examples.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import { actTypes } from "#lib/engagement/types.ts";

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const unknownInstant = instant.nullish().transform((at) => at ?? null);
const interval = z.tuple([instant, instant]);
const count = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const post = z
  .object({ id: z.string(), at: unknownInstant, incentivised: z.boolean().default(false) })
  .transform(({ at, ...rest }) => ({ ...rest, publishedAt: at }));

const act = z
  .object({
    id: z.string(),
    dir: z.enum(["in", "out"]),
    actor: z.string(),
    type: z.enum(actTypes),
    at: unknownInstant,
    precision: z.enum(["second", "day"]).default("second"),
    post: text,
    text,
    onOwnPost: z.boolean().default(false),
  })
  .transform(
    ({ dir, text: written, ...rest }): Act => ({
      ...rest,
      direction: dir === "in" ? "received" : "given",
      text: written === null ? null : traitsOfText(written),
    }),
  );

const followerRow = z.object({ actor: z.string(), followedAt: unknownInstant });
const followedRow = z.object({ actor: z.string(), since: unknownInstant });

const account = z
  .object({
    posts: z.array(post).default([]),
    acts: z.array(act).default([]),
    snapshots: z
      .array(z.object({ at: instant, complete: z.boolean().default(true), rows: z.array(followerRow) }))
      .default([]),
    following: z.array(z.object({ at: instant, rows: z.array(followedRow) })).default([]),
    profiles: z
      .array(
        z.object({
          actor: z.string(),
          handle: text,
          hasPicture: z
            .boolean()
            .nullish()
            .transform((value) => value ?? null),
          bio: text,
          posts: count,
          followers: count,
          following: count,
        }),
      )
      .default([]),
    marks: z.array(z.object({ actor: z.string(), kind: z.enum(["community", "spam", "vouched"]) })).default([]),
    owner: z.array(z.string()).default([]),
    coverage: z
      .object({ in: z.array(interval).default([]), out: z.array(interval).default([]) })
      .default({ in: [], out: [] }),
  })
  .transform(
    ({ snapshots, following, owner, coverage, ...rest }): Account => ({
      ...rest,
      snapshots: snapshots.map(({ at, complete, rows }) => ({ takenAt: at, complete, rows })),
      following: following.map(({ at, rows }) => ({ takenAt: at, rows })),
      own: owner,
      coverage: { received: coverage.in, given: coverage.out, messages: [] },
    }),
  );

const rows = z.record(z.string(), z.unknown());
const repeated = z.object({ count: z.number(), row: rows });
const oneOrMore = z.union([repeated.transform((each) => [each]), z.array(repeated)]);
const added = z.object({
  posts: oneOrMore.default([]),
  acts: oneOrMore.default([]),
  snapshotRows: repeated.extend({ snapshot: z.number() }).optional(),
});

const input = z.object({
  account: rows.optional(),
  accountOf: z.string().optional(),
  append: added.optional(),
  asOf: instant,
  actor: z.string().optional(),
});

const asWritten = z.looseObject({
  posts: z.array(z.unknown()).default([]),
  acts: z.array(z.unknown()).default([]),
  snapshots: z.array(z.looseObject({ rows: z.array(z.unknown()) })).default([]),
});

export type AccountInput = { account: Account; asOf: number; actor: string | null };

/** The account of an example, its own or that of another, with the rows that it appends (model.md 20). */
export function readAccountInput(written: unknown): AccountInput {
  const { account: own, accountOf, append, asOf, actor } = input.parse(written);
  const found = asWritten.parse(own ?? rows.parse(getExample(accountOf ?? "").input).account);
  const grown = {
    ...found,
    posts: [...found.posts, ...(append?.posts.flatMap(repeat) ?? [])],
    acts: [...found.acts, ...(append?.acts.flatMap(repeat) ?? [])],
    snapshots: found.snapshots.map((snapshot, index) => ({
      ...snapshot,
      rows:
        append?.snapshotRows?.snapshot === index ? [...snapshot.rows, ...repeat(append.snapshotRows)] : snapshot.rows,
    })),
  };
  return { account: account.parse(grown), asOf, actor: actor ?? null };
}

/** `{i}` counts from 0. */
function repeat({ count, row }: z.infer<typeof repeated>): unknown[] {
  const pattern = JSON.stringify(row);
  return Array.from({ length: count }, (_, i) => JSON.parse(pattern.replaceAll("{i}", String(i))));
}
