import "server-only";
import { findProfile, type ProfileRow } from "#lib/db/profiles.ts";
import { toUploads } from "#lib/demo/csv-files.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { findSample, type SampleProfile, sampleProfiles } from "#lib/demo/sample-profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookUpload } from "#lib/services/demo/book-upload.ts";
import { ensureSample, findBookedTimes, findSamples } from "#lib/services/demo/samples.ts";
import { listCampaigns } from "#lib/services/judgement/list-campaigns.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";

export type FilledProfile = { profile: ProfileRow; uploads: number; booked: number };

/** Makes the sample profiles where they are not there, and fills them. */
export async function addDemo(scope: OwnerScope, now: Date, signal: AbortSignal): Promise<FilledProfile[]> {
  for (const sample of sampleProfiles) await ensureSample(scope, sample);
  return fillDemo(scope, now, signal);
}

/** Fills the sample profiles that are there: one that was deleted meanwhile does not come back. */
export async function fillDemo(scope: OwnerScope, now: Date, signal: AbortSignal): Promise<FilledProfile[]> {
  const filled: FilledProfile[] = [];
  for (const profile of await findSamples(scope)) {
    const sample = findSample(profile);
    if (sample) filled.push(await fillSample(scope, profile, sample, now, signal));
  }
  return filled;
}

/** Uploads that are there already stay, so that a run that was cut off goes on where it stopped. */
export async function fillSample(
  scope: OwnerScope,
  profile: ProfileRow,
  sample: SampleProfile,
  now: Date,
  signal: AbortSignal,
): Promise<FilledProfile> {
  const history = sample.tell();
  const uploads = toUploads(history);
  const there = await findBookedTimes(scope, profile.id);
  let booked = 0;
  try {
    for (const upload of uploads) {
      if (there.has(upload.observedAt.getTime())) continue;
      signal.throwIfAborted();
      await bookUpload(scope, profile.id, upload, { now, signal });
      booked += 1;
    }
    if (booked > 0) await enterCampaigns(scope, profile.id, history, now);
  } catch (error) {
    // Whoever deletes the sample while it comes in ends that, at whatever step it is.
    if (signal.aborted || (await findProfile(scope, profile.id))) throw error;
  }
  return { profile, uploads: uploads.length, booked };
}

async function enterCampaigns(scope: OwnerScope, profileId: string, history: DemoHistory, now: Date): Promise<void> {
  if ((await listCampaigns(scope, profileId)).length > 0) return;
  for (const campaign of history.campaigns) {
    const saved = await saveCampaign(scope, profileId, campaign, now);
    if (!saved.ok) throw new Error(`a campaign of the sample was not saved: ${saved.code}`);
  }
}
