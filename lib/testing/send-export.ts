import { createHash } from "node:crypto";
import { withJobLock } from "#lib/db/job-lock.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { receiveFile } from "#lib/services/import/receive-file.ts";
import { type RunOutcome, runImport } from "#lib/services/import/run-import.ts";
import { startImport } from "#lib/services/import/start-import.ts";

export type SentFile = { name: string; content: string };

/** Instagram's followers_1.json with these people. */
export function followersFile(handles: readonly string[]): SentFile {
  const records = handles.map((handle, index) => ({
    title: "",
    media_list_data: [],
    string_list_data: [
      { href: `https://www.instagram.com/${handle}`, value: handle, timestamp: 1_700_000_000 + index },
    ],
  }));
  return { name: "followers_1.json", content: JSON.stringify(records) };
}

/** Sends files as the browser does, up to "all files have arrived". Returns the import's id. */
export async function sendExport(scope: OwnerScope, profileId: string | null, files: SentFile[]): Promise<string> {
  const importId = await openImport(scope, profileId);
  for (const { name, content } of files) {
    const bytes = Buffer.from(content);
    const received = await receiveFile(scope, importId, {
      name,
      path: name,
      chunks: inPieces(bytes),
      contentLength: bytes.length,
      sha256: createHash("sha256").update(bytes).digest(),
    });
    if (!received.ok) throw new Error(`the file was not received: ${received.code}`);
  }
  const started = await startImport(scope, importId);
  if (!started.ok) throw new Error(`the import did not start: ${started.code}`);
  return importId;
}

export async function openImport(scope: OwnerScope, profileId: string | null = null): Promise<string> {
  const created = await createImport(scope, profileId);
  if (!created.ok) throw new Error(`no import: ${created.code}`);
  return created.value.importId;
}

export async function* inPieces(bytes: Uint8Array, pieceBytes = 64 * 1024): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** Does the next step of an import, as a worker does. */
export async function workOn(
  scope: OwnerScope,
  importId: string,
  stop: AbortSignal = new AbortController().signal,
): Promise<RunOutcome> {
  let outcome: RunOutcome = "nothing-to-do";
  const held = await withJobLock(importId, async () => {
    outcome = await runImport({ workspaceId: scope.workspaceId, importId }, new Date(), stop);
  });
  if (!held) throw new Error("somebody else works on this import");
  return outcome;
}
