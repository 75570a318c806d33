import "server-only";
import { fail, ok, type Result } from "#lib/result.ts";

/** Reads a body of at most `maxBytes` and stops reading beyond: route handlers have no limit of their own. */
export async function readSmallJson(
  chunks: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<Result<unknown, "too-large" | "not-json">> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of chunks ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) return fail("too-large");
    parts.push(chunk);
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts))));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail("not-json");
    throw error;
  }
}
