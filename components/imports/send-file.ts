import { type ApiAnswer, connectionLost, readAnswer } from "#components/imports/api-answer.ts";
import type { DroppedFile } from "#components/ui/dropped-files.ts";

type SendOptions = { digest: string; onSent: (bytes: number) => void; signal: AbortSignal };

/** Sends one file as the raw body of a PUT. XMLHttpRequest, because fetch tells nothing of an upload's progress. */
export function sendFile(
  address: string,
  { file, path }: DroppedFile,
  options: SendOptions,
): Promise<ApiAnswer<unknown>> {
  const query = new URLSearchParams({ name: file.name, path });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    options.signal.addEventListener("abort", abort, { once: true });
    request.open("PUT", `${address}/files?${query}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Content-Digest", options.digest);
    request.upload.onprogress = (event) => options.onSent(event.loaded);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve(connectionLost);
    request.onabort = () => reject(new DOMException("The upload was stopped", "AbortError"));
    request.onloadend = () => options.signal.removeEventListener("abort", abort);
    request.send(file);
  });
}
