import { CommandRefused } from "#lib/cli/outcome.ts";
import { findProfiles, type ProfileRow } from "#lib/db/profiles.ts";
import { type Platform, platforms } from "#lib/engagement/types.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Reads PLATFORM:HANDLE; the handle in its canonical form. */
export function parseProfileName(text: string): { platform: Platform; handle: string } {
  const colon = text.indexOf(":");
  const platform = platforms.find((name) => name === text.slice(0, colon));
  if (colon < 0 || platform === undefined) {
    throw new CommandRefused("E-USAGE", `A profile is named PLATFORM:HANDLE; platforms are ${platforms.join(", ")}.`);
  }
  const handle = canonicalHandle(platform, text.slice(colon + 1));
  if (handle === null)
    throw new CommandRefused("E-USAGE", `"${text.slice(colon + 1)}" is not a handle of ${platform}.`);
  return { platform, handle };
}

export async function requireProfile(scope: OwnerScope, name: string): Promise<ProfileRow> {
  const wanted = parseProfileName(name);
  const found = (await findProfiles(scope)).find(
    (profile) => profile.platform === wanted.platform && profile.handle === wanted.handle,
  );
  if (!found) {
    throw new CommandRefused("E-USAGE", `There is no profile ${name}. Make it with: rapport profile add ${name}`);
  }
  return found;
}
