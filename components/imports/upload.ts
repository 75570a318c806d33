import { type ApiAnswer, postJson } from "#components/imports/api-answer.ts";
import { contentDigest, digestFile } from "#components/imports/digest-file.ts";
import { sendFile } from "#components/imports/send-file.ts";
import type { DroppedFile } from "#components/ui/dropped-files.ts";

export type UploadProgress = { step: "reading" | "sending"; doneBytes: number; totalBytes: number };

type UploadOptions = {
  /** The profile whose page this is; null = the preview asks. */
  profileId: string | null;
  onProgress: (progress: UploadProgress) => void;
  signal: AbortSignal;
};

/**
 * Opens an import, sends each file with the digest made of what was read here, and starts the import only when all
 * of them have arrived. A failure says why in one sentence; what was sent until then is cleared away by the server.
 */
export async function uploadImport(
  files: DroppedFile[],
  options: UploadOptions,
): Promise<ApiAnswer<{ importId: string }>> {
  const { profileId, onProgress, signal } = options;
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);

  const digests: string[] = [];
  let readBytes = 0;
  for (const { file } of files) {
    const onRead = (bytes: number) => {
      readBytes += bytes;
      onProgress({ step: "reading", doneBytes: readBytes, totalBytes });
    };
    digests.push(contentDigest(await digestFile(file, onRead, signal)));
  }

  const created = await postJson("/api/imports", profileId === null ? {} : { profileId }, signal);
  if (!created.ok) return created;
  const importId = textField(created.value, "importId");
  const address = `/api/imports/${encodeURIComponent(importId)}`;

  let sentBytes = 0;
  for (const [index, dropped] of files.entries()) {
    const sent = await sendFile(address, dropped, {
      digest: digests[index] ?? "",
      onSent: (bytes) => onProgress({ step: "sending", doneBytes: sentBytes + bytes, totalBytes }),
      signal,
    });
    if (!sent.ok) return sent;
    sentBytes += dropped.file.size;
  }
  const started = await postJson(`${address}/start`, {}, signal);
  return started.ok ? { ok: true, value: { importId } } : started;
}

function textField(value: unknown, name: string): string {
  if (typeof value === "object" && value !== null && name in value) {
    const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    if (typeof found === "string") return found;
  }
  throw new Error(`The answer has no ${name}`);
}
