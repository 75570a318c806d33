import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { UploadedFile } from "#lib/archives/candidate.ts";
import { openExport } from "#lib/archives/open-export.ts";
import type { Side } from "#lib/engagement/types.ts";
import { parseEnv } from "#lib/env.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { Conclusion, DayRow, InteractionRow, PostRow, ReadContext, ReadItem } from "#lib/importers/types.ts";

const now = new Date("2026-11-24T12:00:00Z");

/** Everything that an upload says, gathered in memory: what the worker stages, for tests of small files. */
export type ReadUpload = {
  formats: string[];
  people: Record<Side, Set<string>>;
  rows: Record<Side, number>;
  posts: Map<string, PostRow>;
  days: DayRow[];
  given: InteractionRow[];
  received: InteractionRow[];
  flagged: number;
  ignored: number;
  warnings: Problem[];
  conclusion: Conclusion;
};

export async function readUpload(files: UploadedFile[], context: Partial<ReadContext> = {}): Promise<ReadUpload> {
  const given = { now, profile: null, ...context };
  const opened = await openExport(files, parseEnv({}).limits, given);
  try {
    const reader = opened.importer.open(opened.members, given);
    const result = emptyResult(opened.members.map((member) => member.format));
    for (const member of opened.members) {
      for await (const batch of reader.read(member)) for (const item of batch) add(result, item);
    }
    const conclusion = reader.conclude();
    return {
      ...result,
      conclusion,
      ignored: opened.ignored,
      warnings: [...opened.warnings, ...conclusion.warnings, ...conclusion.lists.flatMap((list) => list.reasons)],
    };
  } finally {
    await opened.close();
  }
}

/** A file, or all files of a folder with their paths in it, as the browser would send them. */
export async function uploadsOf(path: string): Promise<UploadedFile[]> {
  const info = await stat(path);
  if (!info.isDirectory()) {
    return [{ name: basename(path), path: basename(path), sizeBytes: info.size, filePath: path }];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const filePath = join(entry.parentPath, entry.name);
        const { size } = await stat(filePath);
        return { name: entry.name, path: relative(path, filePath), sizeBytes: size, filePath };
      }),
  );
}

function emptyResult(formats: string[]): Omit<ReadUpload, "conclusion" | "ignored" | "warnings"> {
  return {
    formats,
    people: { followers: new Set(), following: new Set() },
    rows: { followers: 0, following: 0 },
    posts: new Map(),
    days: [],
    given: [],
    received: [],
    flagged: 0,
  };
}

function add(result: Omit<ReadUpload, "conclusion" | "ignored" | "warnings">, item: ReadItem): void {
  if (item.kind === "flagged") result.flagged += 1;
  else if (item.kind === "post") result.posts.set(item.post, item);
  else if (item.kind === "day") result.days.push(item);
  else if (item.kind === "interaction") result[item.direction].push(item);
  else if (item.kind === "listed") {
    result.rows[item.side] += 1;
    result.people[item.side].add(item.person.id ?? `@${item.person.handle}`);
  }
}
