import "server-only";
import { insertProfile, type ProfileRow } from "#lib/db/profiles.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { CreateProfileInput } from "#lib/services/profiles/create-profile.input.ts";

/** Makes a profile; one account of one platform is there once per workspace. */
export async function createProfile(
  scope: OwnerScope,
  input: CreateProfileInput,
): Promise<Result<ProfileRow, "bad-handle" | "exists">> {
  const handle = canonicalHandle(input.platform, input.handle);
  if (handle === null) return fail("bad-handle");
  const created = await insertProfile(scope, { platform: input.platform, handle, timeZone: input.timeZone });
  return created === "exists" ? fail("exists") : ok(created);
}
