import "server-only";
import { findHeldBytes, insertImportFile, isReceiving } from "#lib/db/imports.ts";
import { env } from "#lib/env.ts";
import { displayName, displayPath } from "#lib/importers/display-name.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { takeUploadSlot } from "#lib/services/import/upload-slots.ts";
import { deleteUploads, NoRoomForUpload, storeUpload, UploadTooLarge } from "#lib/storage/uploads.ts";

export type IncomingFile = {
  name: string;
  /** Where it lay in a dropped folder; the name when it was dropped alone. */
  path: string;
  chunks: AsyncIterable<Uint8Array>;
  /** What the sender says; null = it does not. Both are compared with what arrived (threats U1). */
  contentLength: number | null;
  sha256: Buffer | null;
};

export type ReceiveOutcome =
  | { ok: true; sha256: string; sizeBytes: number }
  | { ok: false; code: "no-import" }
  | { ok: false; code: "refused"; problem: Problem };

/** Takes one file in. When it answers, the bytes are on disk; a file that did not arrive whole leaves nothing. */
export async function receiveFile(scope: OwnerScope, importId: string, file: IncomingFile): Promise<ReceiveOutcome> {
  if (!(await isReceiving(scope, importId))) return { ok: false, code: "no-import" };
  const release = takeUploadSlot(scope.workspaceId);
  if (!release) return refused({ code: "E-BUSY", detail: "uploads" });
  try {
    return await receive(scope, importId, file);
  } finally {
    release();
  }
}

async function receive(scope: OwnerScope, importId: string, file: IncomingFile): Promise<ReceiveOutcome> {
  const name = displayName(file.name);
  const { uploadBytes, heldBytes } = env().limits;
  const used = await findHeldBytes(scope);
  const maxBytes = Math.max(0, Math.min(uploadBytes, heldBytes - used));
  const saidBytes = file.contentLength ?? 0;
  if (saidBytes > maxBytes) return refused(tooMuch(name, saidBytes, used));
  try {
    const stored = await storeUpload(scope.workspaceId, file.chunks, { saidBytes, maxBytes });
    const isWhole = file.contentLength === null || stored.sizeBytes === file.contentLength;
    const isSame = file.sha256 === null || stored.sha256.equals(file.sha256);
    let isKept = false;
    try {
      const row = { importId, name, path: displayPath(file.path), ...stored };
      isKept = isWhole && isSame && (await insertImportFile(scope, row));
    } finally {
      if (!isKept) await deleteUploads([stored.storageKey]);
    }
    if (isKept) return { ok: true, sha256: stored.sha256.toString("hex"), sizeBytes: stored.sizeBytes };
    if (isWhole && isSame) return { ok: false, code: "no-import" };
    return refused({ code: "E-INT", file: name, detail: "not-whole" });
  } catch (error) {
    if (error instanceof UploadTooLarge) return refused(tooMuch(name, maxBytes + 1, used));
    if (error instanceof NoRoomForUpload) return refused({ code: "E-BUSY", file: name, detail: "no-room" });
    throw error;
  }
}

/** More than one upload may have, or more than a workspace may hold. */
function tooMuch(file: string, found: number, used: number): Problem {
  const { uploadBytes, heldBytes } = env().limits;
  if (found > uploadBytes) return { code: "E-TOOBIG", file, detail: "upload", facts: { found, limit: uploadBytes } };
  return { code: "E-QUOTA", file, facts: { used, max: heldBytes } };
}

function refused(problem: Problem): ReceiveOutcome {
  return { ok: false, code: "refused", problem };
}
