import { type Candidate, firstBytes, readHead, readLooseFile, type UploadedFile } from "#lib/archives/candidate.ts";
import { type FileKind, findFileKind } from "#lib/archives/container-kind.ts";
import { ReadBudget } from "#lib/archives/read-budget.ts";
import { openZip, type ZipDirectory } from "#lib/archives/zip-directory.ts";
import { type MemberGuard, readZipMember } from "#lib/archives/zip-member.ts";
import { isNoise } from "#lib/archives/zip-paths.ts";
import type { Limits } from "#lib/env.ts";
import { displayName, displayPath } from "#lib/importers/display-name.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";

export type Collected = {
  candidates: Candidate[];
  /** Files and members that were not looked into. */
  ignored: number;
  /** Why single files are of no use; told only when nothing else is. */
  useless: Problem[];
  hasArchive: boolean;
  /** Names of what was found, for the message that nothing is known. */
  names: string[];
  close(): Promise<void>;
};

const idleMs = 10_000;
const namesKept = 5;

/** Opens what was uploaded as far as its directories and first bytes. `wants` tells which members may matter. */
export async function collectCandidates(
  files: readonly UploadedFile[],
  limits: Limits,
  wants: (path: string) => boolean,
): Promise<Collected> {
  const open: ZipDirectory[] = [];
  const collected: Collected = {
    candidates: [],
    ignored: 0,
    useless: [],
    hasArchive: false,
    names: [],
    close: async () => {
      for (const directory of open) await directory.close();
    },
  };
  const time = { idleMs, totalMs: limits.importMinutes * 60_000 };
  const budget = new ReadBudget(limits);
  try {
    for (const upload of files) {
      if (isNoise(upload.path)) {
        collected.ignored += 1;
        continue;
      }
      const file = displayName(upload.name);
      const head = await readHead(upload.filePath);
      const kind = findFileKind(head);
      if (kind === "zip") {
        const directory = await openZip({ ...upload, file }, limits);
        open.push(directory);
        await collectMembers(collected, directory, { file, budget, time }, wants);
      } else collectLoose(collected, upload, { file, head, kind });
    }
    return collected;
  } catch (error) {
    await collected.close();
    throw error;
  }
}

function collectLoose(
  collected: Collected,
  upload: UploadedFile,
  { file, head, kind }: { file: string; head: Uint8Array; kind: FileKind },
): void {
  if (kind === "split-zip") throw new Refusal({ code: "E-ZIPBAD", file, detail: "split" });
  collected.names.push(file);
  if (kind !== "text" && kind !== "web-page") {
    collected.ignored += 1;
    const isBlankStart = kind === "empty" && head.length < upload.sizeBytes;
    collected.useless.push(
      kind === "empty" && !isBlankStart ? { code: "E-EMPTY", file } : { code: "E-TYPE", file, detail: kind },
    );
    return;
  }
  const { sizeBytes, filePath } = upload;
  collected.candidates.push({
    path: upload.path.normalize("NFC").replaceAll("\\", "/"),
    sizeBytes,
    head,
    file,
    member: null,
    modifiedAt: null,
    container: "",
    open: () => readLooseFile(filePath),
  });
}

async function collectMembers(
  collected: Collected,
  directory: ZipDirectory,
  guard: MemberGuard,
  wants: (path: string) => boolean,
): Promise<void> {
  const { file } = guard;
  collected.hasArchive = true;
  if (directory.entries.length === 0) collected.useless.push({ code: "E-EMPTY", file, detail: "empty-archive" });
  if (directory.entries.some((entry) => entry.path === "[Content_Types].xml")) {
    collected.useless.push({ code: "E-TYPE", file, detail: "excel" });
    collected.ignored += 1;
    return;
  }
  for (const entry of directory.entries) {
    if (isNoise(entry.path)) {
      collected.ignored += 1;
      continue;
    }
    if (collected.names.length < namesKept) collected.names.push(displayPath(entry.path));
    if (/\.(?:zip|7z|rar|tar|tgz|gz)$/i.test(entry.path)) {
      collected.useless.push({ code: "E-ZIPNEST", file, place: displayPath(entry.path) });
    }
    if (!wants(entry.path)) {
      collected.ignored += 1;
      continue;
    }
    const open = () => readZipMember(directory, entry, guard);
    collected.candidates.push({
      path: entry.path,
      sizeBytes: entry.raw.uncompressedSize,
      head: await firstBytes(open()),
      file,
      member: displayPath(entry.path),
      modifiedAt: entry.raw.getLastModDate({ timezone: "UTC" }),
      container: directory.filePath,
      open,
    });
  }
}
