import { openShare, type ShareGate } from "#lib/auth/share-gate.ts";
import type { ShareScope } from "#lib/scope.ts";

/** What somebody without any cookie may see through a link. */
export async function scopeOf(token: string): Promise<ShareScope | null> {
  const gate = await askGate(token);
  return gate.kind === "open" ? gate.scope : null;
}

/** The gate's answer to somebody whose every cookie is this one. */
export function askGate(token: string, cookie?: string): Promise<ShareGate> {
  return openShare(token, { get: () => (cookie === undefined ? undefined : { value: cookie }) });
}
