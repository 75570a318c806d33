import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { parseProfileName, requireProfile } from "#lib/cli/profile-name.ts";
import { findProfiles } from "#lib/db/profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createProfileInput } from "#lib/services/profiles/create-profile.input.ts";
import { createProfile } from "#lib/services/profiles/create-profile.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";

export async function profileAdd(scope: OwnerScope, name: string, timeZone: string | null): Promise<Answer> {
  const input = createProfileInput.safeParse({ ...parseProfileName(name), ...(timeZone === null ? {} : { timeZone }) });
  if (!input.success) throw new CommandRefused("E-USAGE", input.error.issues[0]?.message ?? "This is not a profile.");
  const created = await createProfile(scope, input.data);
  if (!created.ok) {
    throw new CommandRefused(
      "E-USAGE",
      created.code === "exists" ? `There is a profile ${name} already.` : `"${name}" names no profile.`,
    );
  }
  return { json: { profile: created.value }, text: `Added ${name}.` };
}

export async function profileList(scope: OwnerScope): Promise<Answer> {
  const profiles = await findProfiles(scope);
  return {
    json: { profiles },
    text: profiles.map((profile) => `${profile.platform}:${profile.handle}`).join("\n") || "No profiles.",
  };
}

export async function profileDelete(scope: OwnerScope, name: string, isSure: boolean): Promise<Answer> {
  const profile = await requireProfile(scope, name);
  if (!isSure) {
    throw new CommandRefused("E-USAGE", `This deletes ${name} with all its imports and reports. Say --yes to do it.`);
  }
  await deleteProfile(scope, profile.id);
  return { json: { deleted: profile.id }, text: `Deleted ${name}.` };
}
