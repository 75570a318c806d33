import "server-only";
import { insertImport } from "#lib/db/imports.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Opens an import that waits for files; `profileId` null = the preview proposes one. */
export async function createImport(
  scope: OwnerScope,
  profileId: string | null,
): Promise<Result<{ importId: string }, "no-profile">> {
  const profile = profileId === null ? null : await findProfile(scope, profileId);
  if (profileId !== null && profile === null) return fail("no-profile");
  return ok({ importId: await insertImport(scope, profile?.id ?? null) });
}
