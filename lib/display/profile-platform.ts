import { isSample } from "#lib/demo/sample-names.ts";
import { platformNames } from "#lib/display/platform-text.ts";
import type { Platform } from "#lib/engagement/types.ts";

/** Where an account is, or that it is none: samples say so wherever they are named. */
export function platformOfProfile(profile: { platform: Platform; handle: string }): string {
  return isSample(profile) ? "Sample, made up" : platformNames[profile.platform];
}
