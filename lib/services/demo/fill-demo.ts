import "server-only";
import type { ProfileRow } from "#lib/db/profiles.ts";
import { toUploads } from "#lib/demo/csv-files.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { type SampleProfile, sampleProfiles } from "#lib/demo/sample-profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookUpload } from "#lib/services/demo/book-upload.ts";
import { ensureSample, findBookedTimes } from "#lib/services/demo/samples.ts";
import { listCampaigns } from "#lib/services/judgement/list-campaigns.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";

export type FilledProfile = { profile: ProfileRow; uploads: number; booked: number };

/** Puts the sample profiles into a workspace, or what is missing of them. */
export async function fillDemo(scope: OwnerScope, now: Date, signal: AbortSignal): Promise<FilledProfile[]> {
  const filled: FilledProfile[] = [];
  for (const sample of sampleProfiles) filled.push(await fillSample(scope, sample, now, signal));
  return filled;
}

/** Uploads that are there already stay, so that a run that was cut off goes on where it stopped. */
export async function fillSample(
  scope: OwnerScope,
  sample: SampleProfile,
  now: Date,
  signal: AbortSignal,
): Promise<FilledProfile> {
  const profile = await ensureSample(scope, sample);
  const history = sample.tell();
  const uploads = toUploads(history);
  const booked = await findBookedTimes(scope, profile.id);
  const missing = uploads.filter((upload) => !booked.has(upload.observedAt.getTime()));
  for (const upload of missing) {
    signal.throwIfAborted();
    await bookUpload(scope, profile.id, upload, { now, signal });
  }
  if (missing.length > 0) await enterCampaigns(scope, profile.id, history, now);
  return { profile, uploads: uploads.length, booked: missing.length };
}

async function enterCampaigns(scope: OwnerScope, profileId: string, history: DemoHistory, now: Date): Promise<void> {
  if ((await listCampaigns(scope, profileId)).length > 0) return;
  for (const campaign of history.campaigns) {
    const saved = await saveCampaign(scope, profileId, campaign, now);
    if (!saved.ok) throw new Error(`a campaign of the sample was not saved: ${saved.code}`);
  }
}
