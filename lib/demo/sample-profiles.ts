import { ceramicsListedAt, tellCeramics } from "#lib/demo/ceramics.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { radioListedAt, tellRadio } from "#lib/demo/radio.ts";
import { isSample } from "#lib/demo/sample-names.ts";
import type { Instant } from "#lib/engagement/account.ts";

/** A profile that shows the app; its history is told anew each time, the same to the last act. */
export type SampleProfile = { handle: string; listedAt(): Instant[]; tell(): DemoHistory };

export const sampleProfiles: SampleProfile[] = [
  { handle: "sample.ceramics", listedAt: ceramicsListedAt, tell: tellCeramics },
  { handle: "sample.radio", listedAt: radioListedAt, tell: tellRadio },
];

export function findSample(profile: { platform: string; handle: string }): SampleProfile | null {
  return isSample(profile) ? (sampleProfiles.find(({ handle }) => handle === profile.handle) ?? null) : null;
}
