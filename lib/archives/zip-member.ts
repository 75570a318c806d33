import { createReadStream } from "node:fs";
import { crc32, createInflateRaw } from "node:zlib";
import type { LocalFileHeader } from "yauzl";
import type { ReadBudget } from "#lib/archives/read-budget.ts";
import { type TimeLimit, TooSlow, withinTime } from "#lib/archives/time-limit.ts";
import { damaged, type ZipDirectory, type ZipEntry } from "#lib/archives/zip-directory.ts";

const stored = 0;
const deflated = 8;
const hasDataDescriptor = 0x08;
const seeZip64 = 0xffffffff;
const chunkBytes = 128 * 1024;

export type MemberGuard = { file: string; budget: ReadBudget; time: TimeLimit };

/** The bytes of one entry, checked while they flow: sizes, CRC-32, budget and time. A full read is a verified read. */
export async function* readZipMember(
  directory: ZipDirectory,
  entry: ZipEntry,
  guard: MemberGuard,
): AsyncGenerator<Uint8Array> {
  const { file, budget } = guard;
  const { raw, path } = entry;
  const start = await findData(directory, entry, file);
  if (raw.compressedSize === 0) {
    if (raw.uncompressedSize === 0 && raw.crc32 === 0) return;
    throw damaged(file, "size", path);
  }
  const packed = createReadStream(directory.filePath, {
    start,
    end: start + raw.compressedSize - 1,
    highWaterMark: chunkBytes,
  });
  const inflate = raw.compressionMethod === deflated ? createInflateRaw({ chunkSize: chunkBytes }) : null;
  const unpacked = inflate ? packed.pipe(inflate) : packed;
  if (inflate) packed.once("error", (error) => inflate.destroy(error));
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of withinTime<Buffer>(unpacked, guard.time)) {
      size += chunk.length;
      if (size > raw.uncompressedSize) throw damaged(file, "size", path);
      budget.spend(entry, file, size, inflate ? inflate.bytesWritten : size);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== raw.uncompressedSize || (inflate && inflate.bytesWritten !== raw.compressedSize)) {
      throw damaged(file, "size", path);
    }
    if (checksum !== raw.crc32) throw damaged(file, "checksum", path);
  } catch (cause) {
    if (cause instanceof TooSlow) throw damaged(file, "hangs", path);
    if (isInflateError(cause)) throw damaged(file, "checksum", path);
    throw cause;
  } finally {
    packed.destroy();
    inflate?.destroy();
  }
}

/** Where the entry's bytes begin, after its local header was compared with the directory (threats Z3). */
async function findData(directory: ZipDirectory, { raw, path }: ZipEntry, file: string): Promise<number> {
  if (raw.compressionMethod !== stored && raw.compressionMethod !== deflated) throw damaged(file, "method", path);
  const local = await new Promise<LocalFileHeader>((resolve, reject) =>
    // yauzl's reasons are words; all of them mean that the header is not where or what it should be.
    directory.zip.readLocalFileHeader(raw, (error, header) =>
      error ? reject(damaged(file, "headers", path)) : resolve(header),
    ),
  );
  const isKnownLater = (local.generalPurposeBitFlag & hasDataDescriptor) !== 0;
  const agrees = (here: number, there: number) => here === there || here === seeZip64 || (isKnownLater && here === 0);
  const isSame =
    local.fileName.equals(raw.fileNameRaw) &&
    local.compressionMethod === raw.compressionMethod &&
    agrees(local.crc32, raw.crc32) &&
    agrees(local.compressedSize, raw.compressedSize) &&
    agrees(local.uncompressedSize, raw.uncompressedSize);
  if (!isSame) throw damaged(file, "headers", path);
  return local.fileDataStart;
}

function isInflateError(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("Z_");
}
