import { ceramicsListedAt, tellCeramics } from "#lib/demo/ceramics.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { radioListedAt, tellRadio } from "#lib/demo/radio.ts";
import type { Instant } from "#lib/engagement/account.ts";

/** A profile that shows the app; its history is told anew each time, the same to the last act. */
export type SampleProfile = { handle: string; listedAt(): Instant[]; tell(): DemoHistory };

export const sampleProfiles: SampleProfile[] = [
  { handle: "sample.ceramics", listedAt: ceramicsListedAt, tell: tellCeramics },
  { handle: "sample.radio", listedAt: radioListedAt, tell: tellRadio },
];

/** Of no platform, and with a name that says what it is: a sample is never taken for somebody's account. */
export const samplePlatform = "other";

export function findSample(profile: { platform: string; handle: string }): SampleProfile | null {
  if (profile.platform !== samplePlatform) return null;
  return sampleProfiles.find(({ handle }) => handle === profile.handle) ?? null;
}
