import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Sample } from "#lib/importers/types.ts";

/** At most this much of a file is looked at to recognise it. */
export const headBytes = 64 * 1024;

/** A file on disk that somebody uploaded. */
export type UploadedFile = {
  /** As the user named it. */
  name: string;
  /** Where it lay in the dropped folder, or just its name. */
  path: string;
  sizeBytes: number;
  /** Where its bytes are now. Never made from the name (threats G6). */
  filePath: string;
};

/** One file that may be part of an export: uploaded as it is, or a member of an uploaded archive. */
export type Candidate = Sample & {
  /** Cleaned name of the uploaded file. */
  file: string;
  member: string | null;
  modifiedAt: Date | null;
  /** Files of one container belong to one export, until they contradict each other. */
  container: string;
  open(): AsyncIterable<Uint8Array>;
};

export async function readHead(filePath: string): Promise<Uint8Array> {
  const handle = await open(filePath, "r");
  try {
    const buffer = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export async function firstBytes(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}

export function readLooseFile(filePath: string): AsyncIterable<Uint8Array> {
  return createReadStream(filePath, { highWaterMark: 128 * 1024 });
}
