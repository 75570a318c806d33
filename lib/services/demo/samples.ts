import "server-only";
import { findProfiles, insertProfile, type ProfileRow } from "#lib/db/profiles.ts";
import { isSample, samplePlatform } from "#lib/demo/sample-names.ts";
import type { SampleProfile } from "#lib/demo/sample-profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { listImports } from "#lib/services/import/list-imports.ts";

/** The sample profiles of a workspace. */
export async function findSamples(scope: OwnerScope): Promise<ProfileRow[]> {
  return (await findProfiles(scope)).filter(isSample);
}

/** The profile of a sample, made where it is not there. */
export async function ensureSample(scope: OwnerScope, { handle }: SampleProfile): Promise<ProfileRow> {
  await insertProfile(scope, { platform: samplePlatform, handle, timeZone: "UTC" });
  const found = (await findSamples(scope)).find((profile) => profile.handle === handle);
  if (!found) throw new Error("the sample profile was deleted in the meantime");
  return found;
}

/** Moments of which uploads are booked, in ms since 1970. */
export async function findBookedTimes(scope: OwnerScope, profileId: string): Promise<Set<number>> {
  const imports = await listImports(scope, profileId);
  const published = imports.filter((each) => each.state === "published" && each.observedAt !== null);
  return new Set(published.map((each) => Date.parse(each.observedAt ?? "")));
}
