import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "#lib/env.ts";

export type StoredUpload = { storageKey: string; sizeBytes: number; sha256: Buffer };

/** More bytes came than may. */
export class UploadTooLarge extends Error {}

/** The disk, or what of it may be used, is full. */
export class NoRoomForUpload extends Error {}

// <workspace>/<random>: our own names only, nothing from outside ever becomes a path (threats G6, U4, T4).
const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const keyShape = new RegExp(`^${uuid}/${uuid}$`);

function uploadFolder(): string {
  return join(env().dataDir, "uploads");
}

export function uploadPath(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error("this is no name of a stored upload");
  return join(uploadFolder(), storageKey);
}

/**
 * Writes a stream as it comes; when it answers, the bytes survive a loss of power. Nothing stays behind on failure.
 * `saidBytes` is what the sender announces, to see beforehand whether the disk has room.
 */
export async function storeUpload(
  workspaceId: string,
  chunks: AsyncIterable<Uint8Array>,
  { saidBytes = 0, maxBytes }: { saidBytes?: number; maxBytes: number },
): Promise<StoredUpload> {
  const storageKey = `${workspaceId}/${randomUUID()}`;
  const path = uploadPath(storageKey);
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await requireRoom(folder, saidBytes);
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
    await syncFolder(folder);
    if (made !== undefined) await syncFolder(dirname(folder));
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    if (hasCode(error, "ENOSPC", "EDQUOT")) throw new NoRoomForUpload("no room for an upload", { cause: error });
    throw error;
  }
  return { storageKey, sizeBytes, sha256: hash.digest() };
}

/** Below the floor nothing more is taken in (threats J8). */
async function requireRoom(folder: string, bytes: number): Promise<void> {
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize - bytes < env().limits.diskFloorBytes) throw new NoRoomForUpload();
}

// The name of a new file is durable only once its folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function deleteUploads(storageKeys: readonly string[]): Promise<void> {
  for (const storageKey of storageKeys) await rm(uploadPath(storageKey), { force: true });
}

const orphanAgeMs = 24 * 60 * 60 * 1000;

/** Deletes files older than a day that no import names; touches nothing but the upload folder (threats U3, J3). */
export async function sweepUploads(
  isKnown: (workspaceId: string, storageKey: string) => Promise<boolean>,
  now: Date,
): Promise<number> {
  let swept = 0;
  for (const workspaceId of await namesIn(uploadFolder())) {
    for (const name of await namesIn(join(uploadFolder(), workspaceId))) {
      const storageKey = `${workspaceId}/${name}`;
      if (!keyShape.test(storageKey) || (await ageMs(storageKey, now)) < orphanAgeMs) continue;
      if (await isKnown(workspaceId, storageKey)) continue;
      await deleteUploads([storageKey]);
      swept += 1;
    }
  }
  return swept;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}

/** Of a file that was deleted in the meantime: none. */
async function ageMs(storageKey: string, now: Date): Promise<number> {
  try {
    return now.getTime() - (await stat(uploadPath(storageKey))).mtimeMs;
  } catch (error) {
    if (isNotThere(error)) return 0;
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR");
}

function hasCode(error: unknown, ...codes: unknown[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(error.code);
}
