import "server-only";
import { insertImportFile, isReceiving } from "#lib/db/imports.ts";
import { env } from "#lib/env.ts";
import { displayName, displayPath } from "#lib/importers/display-name.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { deleteUploads, storeUpload, UploadTooLarge } from "#lib/storage/uploads.ts";

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
  const name = displayName(file.name);
  const { uploadBytes } = env().limits;
  if (!(await isReceiving(scope, importId))) return { ok: false, code: "no-import" };
  if (file.contentLength !== null && file.contentLength > uploadBytes) {
    return tooLarge(name, file.contentLength, uploadBytes);
  }
  try {
    const stored = await storeUpload(scope.workspaceId, file.chunks, uploadBytes);
    const isShort = file.contentLength !== null && stored.sizeBytes !== file.contentLength;
    const isOther = file.sha256 !== null && !stored.sha256.equals(file.sha256);
    const isKept =
      !isShort &&
      !isOther &&
      (await insertImportFile(scope, {
        importId,
        name,
        path: displayPath(file.path),
        ...stored,
      }));
    if (isKept) return { ok: true, sha256: stored.sha256.toString("hex"), sizeBytes: stored.sizeBytes };
    await deleteUploads([stored.storageKey]);
    if (!isShort && !isOther) return { ok: false, code: "no-import" };
    return { ok: false, code: "refused", problem: { code: "E-INT", file: name, detail: "not-whole" } };
  } catch (error) {
    if (error instanceof UploadTooLarge) return tooLarge(name, uploadBytes + 1, uploadBytes);
    throw error;
  }
}

function tooLarge(file: string, found: number, limit: number): ReceiveOutcome {
  return { ok: false, code: "refused", problem: { code: "E-TOOBIG", file, detail: "upload", facts: { found, limit } } };
}
