/** What is written for a person by their key, "@" and a handle or "id:" and the platform's id, and the handle seen last. */
export function namesOf(key: string, seenHandle: string | null): { handle: string | null; platformId: string | null } {
  const platformId = key.startsWith("id:") ? key.slice(3) : null;
  return { handle: seenHandle ?? (platformId === null ? key.slice(1) : null), platformId };
}
