import { sha256 } from "@noble/hashes/sha2.js";

/** SHA-256 of a file, read piece by piece: an export may be larger than memory. */
export async function digestFile(
  file: Blob,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return hash.digest();
      hash.update(value);
      onRead(value.byteLength);
    }
  } finally {
    reader.releaseLock();
  }
}

/** Value of the Content-Digest header (RFC 9530). */
export function contentDigest(sha256Bytes: Uint8Array): string {
  return `sha-256=:${btoa(String.fromCharCode(...sha256Bytes))}:`;
}
