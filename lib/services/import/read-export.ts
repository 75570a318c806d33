import "server-only";
import type pg from "pg";
import type { OpenedExport } from "#lib/archives/open-export.ts";
import { type StagedImport, stagingWriter } from "#lib/db/staging.ts";
import { Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, FlaggedRow, Member, ReadContext } from "#lib/importers/types.ts";
import type { ImportJobDeps } from "#lib/services/import/import-job.ts";

/** What was read of one member: primary facts and flagged rows; merging is counted later, over all members. */
export type MemberTally = { member: Member; facts: number; flagged: number };

export type ReadExport = {
  tallies: MemberTally[];
  conclusion: Conclusion;
  /** The first `limits.flaggedKept` of them. */
  flags: (FlaggedRow & { file: string; member: string | null })[];
  stagedRows: number;
};

/** Reads an opened export to its end and stages every item. Throws a Refusal when a member cannot be taken. */
export async function readExport(
  client: pg.ClientBase,
  staged: StagedImport,
  opened: OpenedExport,
  context: ReadContext,
  deps: ImportJobDeps,
): Promise<ReadExport> {
  const writer = stagingWriter(client, staged, deps.secret);
  const reader = opened.importer.open(opened.members, context);
  const total = opened.members.reduce((bytes, member) => bytes + member.sizeBytes, 0);
  let done = 0;
  let rows = 0;
  const flags: ReadExport["flags"] = [];
  const tallies: MemberTally[] = [];

  for (const [memberNo, member] of opened.members.entries()) {
    const tally: MemberTally = { member, facts: 0, flagged: 0 };
    tallies.push(tally);
    const counted: Member = {
      ...member,
      open: () =>
        counting(member.open(), (bytes) => {
          done += bytes;
          deps.onProgress(Math.min(done, total), total);
        }),
    };
    for await (const batch of reader.read(counted)) {
      deps.signal.throwIfAborted();
      for (const item of batch) {
        if (item.kind === "flagged") {
          tally.flagged += 1;
          if (flags.length < deps.limits.flaggedKept) flags.push({ ...item, file: member.file, member: member.member });
          continue;
        }
        if (item.kind !== "alias" && item.kind !== "traits" && item.primary) tally.facts += 1;
        writer.add(item, memberNo);
      }
      rows += batch.length;
      // A row of a list, its id and handle, and how its profile looks.
      if (rows > deps.limits.rows * 3) refuseTooManyRows(member, deps.limits.rows);
      await writer.flush(false);
    }
    if (tallies.reduce((sum, each) => sum + each.facts + each.flagged, 0) > deps.limits.rows) {
      refuseTooManyRows(member, deps.limits.rows);
    }
  }
  const stagedRows = await writer.flush(true);
  return { tallies, conclusion: reader.conclude(), flags, stagedRows };
}

function refuseTooManyRows(member: Member, limit: number): never {
  throw new Refusal({ code: "E-TOOBIG", file: member.file, detail: "rows", facts: { limit } });
}

async function* counting(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.byteLength);
    yield chunk;
  }
}
