import "server-only";
import { logoBytesMax } from "#lib/services/reports/clean-logo.ts";

/** The body of a request, as far as a logo may be long; null = it is longer, and the rest was not read. */
export async function readUpload(body: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > logoBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
