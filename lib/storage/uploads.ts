import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#lib/env.ts";

export type StoredUpload = { storageKey: string; sizeBytes: number; sha256: Buffer };

/** More bytes came than may. */
export class UploadTooLarge extends Error {}

// Our own names only: nothing from outside ever becomes a path (threats G6, U4).
const keyShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function folder(): string {
  return join(env().dataDir, "uploads");
}

export function uploadPath(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error("this is no name of a stored upload");
  return join(folder(), storageKey);
}

/** Writes a stream as it comes; when it answers, the bytes survive a loss of power. Nothing stays behind on failure. */
export async function storeUpload(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredUpload> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const storageKey = randomUUID();
  const path = uploadPath(storageKey);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of chunks) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new UploadTooLarge();
      hash.update(chunk);
      for (let written = 0; written < chunk.byteLength; ) {
        written += (await file.write(chunk, written)).bytesWritten;
      }
    }
    await file.sync();
    await file.close();
    await syncFolder();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
  return { storageKey, sizeBytes, sha256: hash.digest() };
}

// The name of a new file is durable only once its folder is.
async function syncFolder(): Promise<void> {
  const handle = await open(folder(), "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function deleteUpload(storageKey: string): Promise<void> {
  await rm(uploadPath(storageKey), { force: true });
}

const orphanAgeMs = 24 * 60 * 60 * 1000;

/** Deletes files older than a day that no import names; touches nothing but the upload folder (threats U3, J3). */
export async function sweepUploads(isKnown: (storageKey: string) => Promise<boolean>, now: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder()).catch(() => [])) {
    if (!keyShape.test(name)) continue;
    const { mtimeMs } = await stat(uploadPath(name));
    if (now.getTime() - mtimeMs < orphanAgeMs || (await isKnown(name))) continue;
    await deleteUpload(name);
    swept += 1;
  }
  return swept;
}
