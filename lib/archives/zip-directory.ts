import { once } from "node:events";
import { type Entry, fromRandomAccessReader, getFileNameLowLevel, type ZipFile } from "yauzl";
import { FileReader } from "#lib/archives/file-reader.ts";
import { findUnsafePath } from "#lib/archives/zip-paths.ts";
import type { Limits } from "#lib/env.ts";
import { displayPath } from "#lib/importers/display-name.ts";
import { Refusal } from "#lib/importers/problem.ts";

/** One file of the archive. `path` has `/` as separator and is safe. */
export type ZipEntry = { path: string; raw: Entry };

export type ZipDirectory = { zip: ZipFile; filePath: string; entries: ZipEntry[]; close(): Promise<void> };

type Source = { filePath: string; sizeBytes: number; file: string };
type ZipLimits = Pick<Limits, "zipEntries" | "unpackedBytes">;

const endOfDirectory = 0x06054b50;
const followsDirectory = new Set([endOfDirectory, 0x06064b50, 0x05054b50, 0x08064b50]);
const localHeaderBytes = 30;

/**
 * Reads the directory of a ZIP and refuses what no honest archive has, before anything is inflated (threats Z1 to Z3).
 * `file` is the name for messages.
 */
export async function openZip(source: Source, limits: ZipLimits): Promise<ZipDirectory> {
  const reader = await FileReader.open(source.filePath);
  let zip: ZipFile;
  try {
    zip = await openEnd(reader, source);
  } catch (error) {
    await new Promise((done) => reader.close(done));
    throw error;
  }
  const close = async () => {
    const closed = once(zip, "close");
    zip.close();
    await closed;
  };
  try {
    const entries = await readEntries(zip, source.file, limits);
    await requireEnd(zip, reader, source.file);
    requireApart(entries, source);
    return { zip, filePath: source.filePath, entries: entries.filter((entry) => !entry.path.endsWith("/")), close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function damaged(file: string, detail: string, path?: string): Refusal {
  return new Refusal({ code: "E-ZIPBAD", file, detail, ...(path === undefined ? {} : { place: displayPath(path) }) });
}

async function openEnd(reader: FileReader, source: Source): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, source.sizeBytes, options, (error, zip) => {
      if (!error) return resolve(zip);
      // yauzl names its reasons in words only: look for ourselves.
      explain(reader, source).then(reject, reject);
    });
  });
}

/** No end of the directory: the download stopped early. An end on another disk: one volume of several. */
async function explain(reader: FileReader, source: Source): Promise<Refusal> {
  const length = Math.min(source.sizeBytes, 65_535 + 22);
  const tail = Buffer.alloc(length);
  await new Promise<void>((resolve, reject) =>
    reader.read(tail, 0, length, source.sizeBytes - length, (error) => (error ? reject(error) : resolve())),
  );
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at === -1) return damaged(source.file, "truncated");
  const disk = at + 6 <= tail.length ? tail.readUInt16LE(at + 4) : 0;
  return damaged(source.file, disk === 0 ? "directory" : "split");
}

async function readEntries(zip: ZipFile, file: string, limits: ZipLimits): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.zipEntries) {
    const facts = { found: zip.entryCount, limit: limits.zipEntries };
    throw new Refusal({ code: "E-TOOBIG", file, detail: "entries", facts });
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let declared = 0;
  for await (const raw of entriesOf(zip, file)) {
    const path = getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, false).normalize();
    const unsafe = findUnsafePath(path, raw);
    if (unsafe) throw new Refusal({ code: "E-ZIPPATH", file, detail: unsafe, place: displayPath(path) });
    if (raw.isEncrypted()) throw new Refusal({ code: "E-ZIPPASS", file, place: displayPath(path) });
    if (names.has(path)) throw damaged(file, "duplicate", path);
    names.add(path);
    declared += raw.uncompressedSize;
    entries.push({ path, raw });
  }
  if (declared > limits.unpackedBytes) {
    const facts = { found: declared, limit: limits.unpackedBytes };
    throw new Refusal({ code: "E-TOOBIG", file, detail: "unpacked", facts });
  }
  return entries;
}

async function* entriesOf(zip: ZipFile, file: string): AsyncGenerator<Entry> {
  for (let count = 0; count < zip.entryCount; count += 1) {
    const next = new Promise<Entry>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("error", reject);
    });
    zip.readEntry();
    try {
      yield await next;
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw damaged(file, "directory");
    } finally {
      zip.removeAllListeners("entry");
      zip.removeAllListeners("error");
    }
  }
}

/** A directory that goes on after its last counted entry hides files. */
async function requireEnd(zip: ZipFile, reader: FileReader, file: string): Promise<void> {
  const signature = Buffer.alloc(4);
  // Its types call this offset a boolean.
  const after = Number(zip.readEntryCursor);
  await new Promise<void>((resolve) =>
    reader.read(signature, 0, 4, after, (error) => {
      if (error) signature.fill(0);
      resolve();
    }),
  );
  if (!followsDirectory.has(signature.readUInt32LE(0))) throw damaged(file, "count");
}

/** Bytes that belong to two entries are how a small file claims to be a huge one. */
function requireApart(entries: ZipEntry[], source: Source): void {
  const sorted = [...entries].sort((a, b) => a.raw.relativeOffsetOfLocalHeader - b.raw.relativeOffsetOfLocalHeader);
  let free = 0;
  for (const { raw, path } of sorted) {
    const start = raw.relativeOffsetOfLocalHeader;
    const end = start + localHeaderBytes + raw.fileNameLength + raw.compressedSize;
    if (start < free) throw damaged(source.file, "overlap", path);
    if (end > source.sizeBytes) throw damaged(source.file, "truncated", path);
    free = end;
  }
}
