import "server-only";
import { withJobLock } from "#lib/db/job-lock.ts";
import type { DemoUpload } from "#lib/demo/csv-files.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { receiveFile } from "#lib/services/import/receive-file.ts";
import { runImport } from "#lib/services/import/run-import.ts";
import { startImport } from "#lib/services/import/start-import.ts";

/** Brings one upload of ours in by the way that every upload goes, doing the worker's steps at once. */
export async function bookUpload(
  scope: OwnerScope,
  profileId: string,
  upload: DemoUpload,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<void> {
  const created = await createImport(scope, profileId);
  if (!created.ok) throw new Error("the sample profile was deleted in the meantime");
  const { importId } = created.value;
  const doStep = async (wanted: "previewed" | "published") => {
    let outcome: string | null = null;
    await withJobLock(importId, async (lost) => {
      const ends = AbortSignal.any([signal, lost]);
      outcome = await runImport({ workspaceId: scope.workspaceId, importId }, now, ends);
    });
    if (outcome !== wanted) throw new Error(`the sample ended as ${outcome}`);
  };
  try {
    for (const { name, content } of upload.files) {
      const bytes = Buffer.from(content);
      const file = { name, path: name, chunks: oneChunk(bytes), contentLength: bytes.length, sha256: null };
      const received = await receiveFile(scope, importId, file);
      if (!received.ok) throw new Error(`the sample was not received: ${received.code}`);
    }
    await startImport(scope, importId, "caller");
    await doStep("previewed");
    const answers = {
      profile: { id: profileId },
      observedAt: upload.observedAt,
      acceptSmaller: true,
      acceptOwner: true,
    };
    const confirmed = await confirmImport(scope, importId, answers, now, "caller");
    if (confirmed.ok) await doStep("published");
    // Somebody else brought it in since it was found missing.
    else if (confirmed.code === "already-imported") await cancelImport(scope, importId);
    else throw new Error(`the sample was not confirmed: ${confirmed.code}`);
  } catch (error) {
    await cancelImport(scope, importId);
    throw error;
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
